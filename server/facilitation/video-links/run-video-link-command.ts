import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { videoLinkCommandRoles } from '../../../shared/api/commands/video-link-commands.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse } from '../refusal.ts';

/** Not built yet. */
export const runVideoLinkCommand = async (
  _facilitation: Facilitation,
  _sender: Sender,
  _command: CommandOf<keyof typeof videoLinkCommandRoles>,
): Promise<Outcome> => refuse('not-found', 'Not built yet.');
