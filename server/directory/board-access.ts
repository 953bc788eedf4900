import type { Access, Role } from '../../shared/access/actor.ts';
import { accessTo, accessToContinuousBoard } from '../../shared/access/visibility.ts';
import type { Board, Meeting } from './records.ts';
import type { Session } from './session.ts';

export type BoardAccess = { readonly access: Access; readonly role: Role };

/** A meeting's facilitators are participants on the network's boards; coordinators lead those. */
const roleOn = (session: Session, board: Board): Role =>
  board.meetingId === null && session.role === 'facilitator' && !session.coordinator
    ? 'participant'
    : session.role;

const granted = (board: Board, meeting: Meeting, role: Role): Access => {
  if (board.removedAt !== null) return 'none';
  if (board.meetingId === null) return accessToContinuousBoard(board.visibility, role);
  if (board.meetingId !== meeting.id) return 'none';
  return accessTo(meeting.state, `board.${board.visibility}`, role);
};

/** What a session of `meeting` may do with a board now, and in which role. A removed board is not there. */
export const boardAccess = (session: Session, board: Board, meeting: Meeting): BoardAccess => {
  const role = roleOn(session, board);
  const access = granted(board, meeting, role);
  return { role, access: session.look && access === 'write' ? 'read' : access };
};
