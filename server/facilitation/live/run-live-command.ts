import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { liveCommandRoles } from '../../../shared/api/commands/live-commands.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse } from '../refusal.ts';

/** Not built yet. */
export const runLiveCommand = async (
  _facilitation: Facilitation,
  _sender: Sender,
  _command: CommandOf<keyof typeof liveCommandRoles>,
): Promise<Outcome> => refuse('not-found', 'Not built yet.');
