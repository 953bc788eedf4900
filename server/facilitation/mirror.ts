import { accessInRole } from '../directory/board-access.ts';
import type { Directory } from '../directory/directory.ts';
import type { Board, Meeting } from '../directory/records.ts';
import type { Documents, MeetingMirror } from './documents.ts';

/** Brings a meeting's document up to what the directory says. Resolves when that is written. */
export type Mirror = (meetingId: string) => Promise<void>;

/** What a meeting's document is to say: its state, and the boards that participants may see. */
export const mirrorOf = (meeting: Meeting, boards: readonly Board[]): MeetingMirror => ({
  state: meeting.state,
  openUntil: meeting.openUntil,
  boards: boards
    .filter((board) => accessInRole(board, meeting, 'participant') !== 'none')
    .map(({ id, meetingId, title, layout, rank, visibility, noteCount }) => ({
      id,
      title,
      layout,
      rank,
      visibility,
      continuous: meetingId === null,
      noteCount,
    })),
});

/** Mirrors of one meeting are written one after the other, so that the newest is the last. */
export const createMirror = (directory: Directory, documents: Documents): Mirror => {
  const lastTurns = new Map<string, Promise<void>>();

  const write = async (meetingId: string): Promise<void> => {
    const [meeting, boards] = await Promise.all([
      directory.findMeeting(meetingId),
      directory.listBoards(meetingId),
    ]);
    if (meeting !== null) await documents.mirrorMeeting(meetingId, mirrorOf(meeting, boards));
  };

  return async (meetingId) => {
    const before = lastTurns.get(meetingId) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(() => write(meetingId));
    lastTurns.set(meetingId, turn);
    try {
      await turn;
    } finally {
      if (lastTurns.get(meetingId) === turn) lastTurns.delete(meetingId);
    }
  };
};
