import { accessTo, accessToContinuousBoard } from '../../shared/access/visibility.ts';
import { COMMAND_ROLES, type MeetingCommand } from '../../shared/api/commands.ts';
import { ok, type Result } from '../../shared/lib/result.ts';
import type { Board, Meeting } from '../directory/records.ts';
import type { Session } from '../directory/session.ts';
import {
  duplicateBoard,
  findOwnBoard,
  moveBoard,
  removeBoard,
  renameBoard,
  restoreBoard,
  saveTemplate,
  setVisibility,
} from './board-commands.ts';
import { changeLink, removePerson } from './door-commands.ts';
import type { Facilitation } from './facilitation.ts';
import { moveMeeting } from './meeting-state.ts';
import { type Refusal, refuse, refuseField } from './refusal.ts';

export type Sender = { readonly session: Session; readonly meeting: Meeting };

/** For whoever writes a program: why nothing in a meeting can be changed. */
export const ARCHIVED = 'The meeting is archived.';

type Outcome = Result<Readonly<Record<string, unknown>> | null, Refusal>;

type BoardCommand = Extract<MeetingCommand, { board: string }>;

const runBoardCommand = (
  facilitation: Facilitation,
  session: Session,
  { board, command }: { board: Board; command: BoardCommand },
): Promise<Outcome> => {
  switch (command.type) {
    case 'board.rename':
      return renameBoard(facilitation, board, command);
    case 'board.move':
      return moveBoard(facilitation, board, command);
    case 'board.duplicate':
      return duplicateBoard(facilitation, board, command);
    case 'board.setVisibility':
      return setVisibility(facilitation, board, command);
    case 'board.remove':
      return removeBoard(facilitation, board);
    case 'board.restore':
      return restoreBoard(facilitation, board);
    case 'template.save':
      return saveTemplate(facilitation, session, { board, title: command.title });
  }
};

const setState = async (
  facilitation: Facilitation,
  meeting: Meeting,
  command: Extract<MeetingCommand, { type: 'meeting.setState' }>,
): Promise<Outcome> => {
  const { state, openUntil = meeting.openUntil } = command;
  if (command.openUntil != null && command.openUntil <= facilitation.now()) {
    return refuseField('openUntil', 'must be in the future');
  }
  await moveMeeting(facilitation, { id: meeting.id, openUntil }, state);
  return ok(null);
};

/** An archived meeting stays as it is: its boards can be read, but neither changed nor removed. */
const mayChangeBoard = ({ session, meeting }: Sender, board: Board): boolean =>
  (board.meetingId === null
    ? accessToContinuousBoard(board.visibility, session.role)
    : accessTo(meeting.state, `board.${board.visibility}`, session.role)) === 'write';

/** Runs a command that is well-formed; the sender's role and the meeting's state decide whether it may. */
export const runCommand = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  command: MeetingCommand,
): Promise<Outcome> => {
  if (session.look || !COMMAND_ROLES[command.type].includes(session.role)) {
    return refuse('not-allowed');
  }
  if ('board' in command) {
    const board = await findOwnBoard(facilitation, session, command.board);
    if (!board.ok) return board;
    if (!mayChangeBoard({ session, meeting }, board.value)) return refuse('conflict', ARCHIVED);
    return runBoardCommand(facilitation, session, { board: board.value, command });
  }
  switch (command.type) {
    case 'meeting.setState':
      return setState(facilitation, meeting, command);
    case 'link.renew':
    case 'link.revoke':
      return changeLink(facilitation, session, command);
    case 'person.remove':
      return removePerson(facilitation, session, command.participantId);
  }
};
