import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { Problem } from '../api/problem.ts';
import type { ConnectionState } from '../board/board.ts';
import type { NotOpened } from '../board/find-session.ts';

/** Why there is no board to show. */
export type Ending =
  /** It opens with its meeting, which is still being prepared. */
  | { readonly kind: 'tooEarly'; readonly meeting: MeetingAnswer }
  /** No such board, or not this person's to see. */
  | { readonly kind: 'notFound' }
  /** This device has no session in the meeting in the tab's role. */
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'putOut' }
  /** Its meeting was deleted; the reader's group has it in a place of its own. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Why a meeting does not show a board. */
export const endingWithout = (meeting: MeetingAnswer | null): Ending =>
  meeting?.state === 'preparation' ? { kind: 'tooEarly', meeting } : { kind: 'notFound' };

/** Why a board could not be opened. A meeting that is "not found" is one that this device has not joined. */
export const endingOfOpening = ({ problem, meeting }: NotOpened): Ending => {
  switch (problem.kind) {
    case 'not-found':
      return meeting === null ? { kind: 'signedOut' } : endingWithout(meeting);
    case 'removed':
      return { kind: 'putOut' };
    default:
      return { kind: 'problem', problem };
  }
};

/** Why an open board can't stay open; `null` while it can, or while it can at least be read. */
export const endingOfConnection = (
  ended: ConnectionState['ended'],
  meeting: MeetingAnswer | null,
): Ending | null => {
  switch (ended) {
    case 'putOut':
      return { kind: 'putOut' };
    case 'signedOut':
      return { kind: 'signedOut' };
    case 'notFound':
      return endingWithout(meeting);
    case 'reloadNeeded':
    case null:
      return null;
  }
};
