import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { tableCommandRoles } from '../../../shared/api/commands/table-commands.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse } from '../refusal.ts';

/** Not built yet. */
export const runTableCommand = async (
  _facilitation: Facilitation,
  _sender: Sender,
  _command: CommandOf<keyof typeof tableCommandRoles>,
): Promise<Outcome> => refuse('not-found', 'Not built yet.');
