import type { Result } from '../../shared/lib/result.ts';
import { wallClockAt } from '../../shared/lib/zoned-time.ts';
import { isClosed } from '../../shared/meeting/over.ts';
import type { Board, Meeting } from '../directory/records.ts';
import type { Session } from '../directory/session.ts';
import { closingOfBoard } from './closing.ts';
import type { Facilitation } from './facilitation.ts';
import { type Refusal, refuse } from './refusal.ts';
import { namesOfFacilitators } from './who-leads.ts';

/**
 * Nobody but facilitators writes there any more: says since when, and whom to ask. Viewers see nobody's name. A board that
 * can only be read for another reason has no date.
 */
export const refuseClosed = async (
  { directory }: Pick<Facilitation, 'directory'>,
  { session, meeting }: { readonly session: Session; readonly meeting: Meeting },
  board: Board | null = null,
): Promise<Result<never, Refusal>> => {
  const at = board === null ? meeting.openUntil : closingOfBoard(board, meeting).at;
  if (!isClosed(meeting.state) || at === null || (board !== null && board.meetingId === null)) {
    return refuse('not-allowed', 'This can only be read now.');
  }
  const names = await namesOfFacilitators({ directory }, { session, meeting });
  const since = `${wallClockAt(at, meeting.timeZone)} (${meeting.timeZone})`;
  const ask = `a facilitator of the meeting${names.length === 0 ? '' : `: ${names.join(', ')}`}`;
  return refuse(
    'not-allowed',
    `It takes no additions since ${since} and can only be read. It can be opened again by ${ask}.`,
  );
};
