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

/** Runs a command that is well-formed; the sender's role decides whether it may. */
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
    return board.ok
      ? runBoardCommand(facilitation, session, { board: board.value, command })
      : board;
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
