import { type Closing, closingOf } from '../../shared/meeting/closing.ts';
import type { Board, Meeting } from '../directory/records.ts';
import { promiseOf } from './promise.ts';

/** What is told of the closing of a board of this meeting. */
export const closingOfBoard = (board: Board, meeting: Meeting): Closing =>
  closingOf(
    { state: meeting.state, openUntil: promiseOf(meeting) },
    {
      afterwards: board.afterwards,
      awakeUntil: board.isAwake ? board.openUntil : null,
      closedAt: board.isAwake ? null : board.openUntil,
    },
  );
