import type { Facilitation } from './facilitation.ts';

/** Deleted is deleted: rows and documents go in one transaction, then whoever is still in is put out. */
export const deleteMeeting = async (
  { directory, documents, files }: Facilitation,
  meetingId: string,
): Promise<void> => {
  const hashes = await directory.listMeetingFiles(meetingId);
  const { documents: names, sessionIds } = await directory.deleteMeeting(meetingId);
  documents.sessionsRevoked(sessionIds);
  await documents.remove(names);
  await files.removeUnused(hashes, (asked) => directory.unknownFiles(asked));
};
