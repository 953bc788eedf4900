import * as z from 'zod/mini';
import { idField } from '../fields.ts';
import { command, FACILITATORS } from './command.ts';

/** What people who have not joined may read. */
export const publishingCommands = [
  command(
    'board.publish',
    'Opens an address at which anybody reads the board, as viewers see it and without names; it stays the same until it is closed. With `names` true the public reads the names of those who write from now on: only while nobody has written, else conflict. Answers {link}; or not-found.',
    { board: idField, names: z.optional(z.boolean()) },
  ),
  command(
    'board.unpublish',
    'Closes that address for good, at once; a later one is another. Answers {}; or not-found.',
    { board: idField },
  ),
  command(
    'feed.open',
    'Opens the feed of new notes on all boards of the meeting, for its facilitators: whoever has the address reads it. It names nobody. Answers {link}.',
    {},
  ),
  command('feed.close', 'Closes that feed; a later one has another address. Answers {}.', {}),
] as const;

/** Who may send which of them. */
export const publishingCommandRoles = {
  'board.publish': FACILITATORS,
  'board.unpublish': FACILITATORS,
  'feed.open': FACILITATORS,
  'feed.close': FACILITATORS,
} as const;
