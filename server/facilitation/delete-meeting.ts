import type { Heir } from '../directory/lasting-boards.ts';
import type { Facilitation } from './facilitation.ts';
import { makeHeirs } from './lasting-heirs.ts';

/** Takes everything of a meeting away but what goes to its heirs; false when these are not the right ones any more. */
const deleteWith = async (
  { directory, documents, files, now }: Facilitation,
  id: string,
  heirs: readonly Heir[],
): Promise<boolean> => {
  const hashes = await directory.listMeetingFiles(id);
  const deleted = await directory.deleteMeeting({ id, heirs, now: now() });
  if (deleted === null) return false;
  documents.sessionsRevoked(deleted.sessionIds);
  await documents.remove(deleted.documents);
  await files.removeUnused(hashes, (asked) => directory.unknownFiles(asked));
  return true;
};

/**
 * Deleted is deleted: rows and documents go in one transaction, then whoever is still in is put out. Boards of groups that
 * carry on belong to those: they go to a meeting of each group's own in the same transaction.
 */
export const deleteMeeting = async (
  facilitation: Facilitation,
  meetingId: string,
): Promise<void> => {
  const { directory, mirror, reviewAlarms } = facilitation;
  for (;;) {
    const meeting = await directory.findMeeting(meetingId);
    const heirs = meeting === null ? [] : await makeHeirs(facilitation, meeting);
    if (await deleteWith(facilitation, meetingId, heirs)) {
      for (const heir of heirs) await mirror(heir.meeting);
      if (heirs.length > 0) reviewAlarms();
      return;
    }
    // Somebody has decided to carry on, or not to, in that very moment: once more, with the heirs of now.
    for (const heir of heirs) await deleteWith(facilitation, heir.meeting, []);
  }
};
