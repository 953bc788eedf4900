import * as z from 'zod/mini';
import { revealValue } from '../../access/phase-rules.ts';
import { idField } from '../fields.ts';
import { command, FACILITATORS } from './command.ts';

/** Writing in secret, and showing what was written. Drafts themselves are documents that only their author opens. */
export const draftCommands = [
  command(
    'draft.start',
    'From now on participants write in secret on this board; as before when they do so already. Answers {round}.',
    { board: idField },
  ),
  command(
    'draft.stop',
    'Ends the secret writing without showing anything: what was written can still be shown, and its authors may add it to the board. Answers {}.',
    { board: idField },
  ),
  command(
    'draft.reveal',
    'Shows what was written in secret. `all` at once; `sections` those of one `section`; `turns` those of the `person` whose turn it is, or without one says whose it is; `ready` all, as soon as every participant on the board says they are ready. Without `board`, `all` and `ready` are for all of the meeting’s boards that the sender leads and where something was written. Answers {notes, people, isOver, next, boards}: how many were shown of how many people, whether the secret writing is over, whose turn comes next, and without `board` on how many boards something was shown or waits for that.',
    {
      board: z.optional(idField),
      how: z.optional(revealValue),
      section: z.optional(z.union([idField, z.literal('')])),
      person: z.optional(idField),
    },
  ),
  command(
    'draft.accept',
    'Adds a late draft that its author handed over to the board, in their name. Answers {}.',
    { board: idField, person: idField, note: idField },
  ),
  command(
    'draft.giveBack',
    'Gives a late draft that was handed over back to its author. Answers {}.',
    { board: idField, person: idField, note: idField },
  ),
] as const;

export const draftCommandRoles = {
  'draft.start': FACILITATORS,
  'draft.stop': FACILITATORS,
  'draft.reveal': FACILITATORS,
  'draft.accept': FACILITATORS,
  'draft.giveBack': FACILITATORS,
} as const;
