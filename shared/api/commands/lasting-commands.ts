import { idField } from '../fields.ts';
import { command, PARTAKERS } from './command.ts';

/** Groups that carry on, whatever has become of the meeting at whose table they met. */
export const lastingCommands = [
  command(
    'board.keep',
    'The sender joins the group that carries on with this board: it is on their front page, and theirs when the meeting is deleted. Answers {}; not-found.',
    { board: idField },
  ),
  command('board.letGo', 'The sender leaves that group. Answers {}; not-found.', {
    board: idField,
  }),
] as const;

export const lastingCommandRoles = {
  'board.keep': PARTAKERS,
  'board.letGo': PARTAKERS,
} as const;
