import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { groupCommandRoles } from '../../../shared/api/commands/group-commands.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse } from '../refusal.ts';

/** Not built yet. */
export const runGroupCommand = async (
  _facilitation: Facilitation,
  _sender: Sender,
  _command: CommandOf<keyof typeof groupCommandRoles>,
): Promise<Outcome> => refuse('not-found', 'Not built yet.');
