import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { grantCommandRoles } from '../../../shared/api/commands/grant-commands.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse } from '../refusal.ts';

/** Not built yet. */
export const runGrantCommand = async (
  _facilitation: Facilitation,
  _sender: Sender,
  _command: CommandOf<keyof typeof grantCommandRoles>,
): Promise<Outcome> => refuse('not-found', 'Not built yet.');
