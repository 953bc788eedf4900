import { accessInRole } from '../directory/board-access.ts';
import type { Directory } from '../directory/directory.ts';
import type { Board, Meeting } from '../directory/records.ts';
import type { Documents, MeetingMirror } from './documents.ts';
import { promiseOf } from './promise.ts';

/** Brings a meeting's document up to what the directory says. Resolves when that is written. */
export type Mirror = (meetingId: string) => Promise<void>;

/** What a meeting's document is to say: its state, and the boards that participants may see. */
export const mirrorOf = (meeting: Meeting, boards: readonly Board[]): MeetingMirror => ({
  state: meeting.state,
  openUntil: promiseOf(meeting),
  boards: boards
    .filter((board) => accessInRole(board, meeting, 'participant') !== 'none')
    .map(
      ({
        id,
        meetingId,
        title,
        layout,
        rank,
        visibility,
        afterwards,
        noteCount,
        isAwake,
        openUntil,
        ...board
      }) => ({
        id,
        title,
        layout,
        rank,
        visibility,
        afterwards,
        continuous: meetingId === null,
        group: board.group ?? undefined,
        table: board.table ?? undefined,
        awakeUntil: isAwake ? openUntil : null,
        closedAt: isAwake ? null : openUntil,
        noteCount,
      }),
    ),
});

type Turns = {
  /** The newest turn, running or waiting. */
  last: Promise<void>;
  /** A turn that has not begun: what changes until it does is part of it. */
  waiting: Promise<void> | null;
};

/**
 * Mirrors of one meeting are written one after the other, so that the newest is the last; all who ask while one is
 * written share the next.
 */
export const createMirror = (directory: Directory, documents: Documents): Mirror => {
  const turnsOf = new Map<string, Turns>();

  const write = async (meetingId: string): Promise<void> => {
    const [meeting, boards] = await Promise.all([
      directory.findMeeting(meetingId),
      directory.listBoards(meetingId),
    ]);
    if (meeting !== null) await documents.mirrorMeeting(meetingId, mirrorOf(meeting, boards));
  };

  const takeTurn = (meetingId: string, turns: Turns): Promise<void> => {
    const turn = turns.last
      .catch(() => undefined)
      .then(() => {
        turns.waiting = null;
        return write(meetingId);
      })
      .finally(() => {
        if (turns.last === turn) turnsOf.delete(meetingId);
      });
    turns.last = turn;
    turns.waiting = turn;
    return turn;
  };

  return (meetingId) => {
    const turns = turnsOf.get(meetingId) ?? { last: Promise.resolve(), waiting: null };
    turnsOf.set(meetingId, turns);
    return turns.waiting ?? takeTurn(meetingId, turns);
  };
};
