import type { Access, Role } from '../../shared/access/actor.ts';
import { accessTo, accessToContinuousBoard, roleOnBoard } from '../../shared/access/visibility.ts';
import type { Board, Meeting } from './records.ts';
import type { Session } from './session.ts';

export type BoardAccess = { readonly access: Access; readonly role: Role };

/** What a role may do with a board that is seen from `meeting`. A removed board is not there. */
export const accessInRole = (board: Board, meeting: Meeting, role: Role): Access => {
  if (board.removedAt !== null) return 'none';
  if (board.meetingId === null) return accessToContinuousBoard(board.visibility, role);
  if (board.meetingId !== meeting.id) return 'none';
  if (board.isLasting && meeting.state === 'resting') {
    return accessTo('open', `board.${board.visibility}`, role);
  }
  return accessTo(meeting.state, `board.${board.visibility}`, role);
};

/** What a session of `meeting` may do with a board now, and in which role. */
export const boardAccess = (session: Session, board: Board, meeting: Meeting): BoardAccess => {
  const role = roleOnBoard(session, board.meetingId === null);
  const access = accessInRole(board, meeting, role);
  return { role, access: session.look && access === 'write' ? 'read' : access };
};
