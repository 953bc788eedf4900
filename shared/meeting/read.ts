import type * as Y from 'yjs';
import { readFields, recordMap } from '../document/read.ts';
import { byRank } from '../lib/rank.ts';
import { type Control, controlFields } from './records/control.ts';
import { type ListedBoard, listedBoardFields } from './records/listed-board.ts';
import { type MeetingInfo, meetingFields } from './records/meeting.ts';

/** What facilitators wrote of the meeting. */
export const readMeetingInfo = (doc: Y.Doc): MeetingInfo =>
  readFields(meetingFields, doc.getMap('meeting'));

/** The meeting's state and until when it is open, as the server wrote them. */
export const readControl = (doc: Y.Doc): Control =>
  readFields(controlFields, doc.getMap('control'));

/** The boards that everybody of the meeting may see, in their order. */
export const readListedBoards = (doc: Y.Doc): ListedBoard[] => {
  const boards: ListedBoard[] = [];
  for (const id of doc.getMap('boards').keys()) {
    const map = recordMap(doc, 'boards', id);
    if (map) boards.push(Object.freeze({ id, ...readFields(listedBoardFields, map) }));
  }
  return boards.toSorted(byRank);
};
