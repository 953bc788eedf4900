import type { Access, Role } from '../../shared/access/actor.ts';
import {
  accessToBoard,
  accessToContinuousBoard,
  roleOnBoard,
} from '../../shared/access/visibility.ts';
import { isClosed, isOver } from '../../shared/meeting/over.ts';
import type { Board, Meeting } from './records.ts';
import type { Session } from './session.ts';

export type BoardAccess = { readonly access: Access; readonly role: Role };

/**
 * What a role may do with a board that is seen from `meeting`. A removed board is not there; one that was woken is as in a
 * meeting that takes additions, whatever was chosen for it.
 */
export const accessInRole = (board: Board, meeting: Meeting, role: Role): Access => {
  if (board.removedAt !== null) return 'none';
  if (board.meetingId === null) return accessToContinuousBoard(board.visibility, role);
  if (board.meetingId !== meeting.id) return 'none';
  if (board.isAwake && isOver(meeting.state)) {
    return accessToBoard('open', { ...board, afterwards: 'open' }, role);
  }
  // A group that carries on has its board for good, also when its meeting has been put away.
  const lasts = board.isLasting && isClosed(meeting.state);
  return accessToBoard(lasts ? 'open' : meeting.state, board, role);
};

/** Whoever hosts a group by a grant leads its board, and that board only; not in a tab that looks on or only views. */
const hosts = (session: Session, board: Board): boolean =>
  session.role === 'participant' && !session.look && board.hosts.includes(session.personId);

/** What a session of `meeting` may do with a board now, and in which role. */
export const boardAccess = (session: Session, board: Board, meeting: Meeting): BoardAccess => {
  const role = hosts(session, board)
    ? 'facilitator'
    : roleOnBoard(session, board.meetingId === null);
  const access = accessInRole(board, meeting, role);
  return { role, access: session.look && access === 'write' ? 'read' : access };
};
