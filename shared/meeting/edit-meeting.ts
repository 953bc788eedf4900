import type * as Y from 'yjs';
import { readMeetingInfo } from './read.ts';
import type { MeetingInfo } from './records/meeting.ts';

/** What facilitators change of a meeting; a field that is left out stays as it is. */
export type MeetingEdit = Partial<MeetingInfo>;

/**
 * Writes what differs, in one transaction, so that two who edit different fields both have their way. Tells whether
 * anything did.
 */
export const editMeeting = (doc: Y.Doc, edit: MeetingEdit): boolean => {
  const before = new Map<string, unknown>(Object.entries(readMeetingInfo(doc)));
  const changes = Object.entries(edit).filter(([name, value]) => before.get(name) !== value);
  doc.transact(() => {
    const fields = doc.getMap('meeting');
    for (const [name, value] of changes) fields.set(name, value);
  });
  return changes.length > 0;
};
