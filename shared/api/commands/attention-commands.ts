import * as z from 'zod/mini';
import { idField } from '../fields.ts';
import { command, FACILITATORS, PARTAKERS } from './command.ts';

/** Something with a meaning in every view: a board, a section or a note of it, or a phase; without these the meeting's page. */
const targetField = z.object({
  board: z.optional(idField),
  section: z.optional(idField),
  note: z.optional(idField),
  phase: z.optional(idField),
});

const ANSWERS =
  'Answers {attention, replaced}: the id under which it is seen, and what of somebody else’s it replaced, {by, level}, or null.';

/** What facilitators show to everybody. */
export const attentionCommands = [
  command('attention.look', `Invites everybody to look at something. ${ANSWERS}`, {
    target: targetField,
  }),
  command('attention.bring', `Moves everybody there; each may leave. ${ANSWERS}`, {
    target: targetField,
  }),
  command(
    'attention.hold',
    `Moves everybody there and keeps them there until it is released. ${ANSWERS}`,
    { target: targetField },
  ),
  command(
    'attention.release',
    'Releases what is shown, whoever shows it; with `attention` only that. Answers {}.',
    { attention: z.optional(idField) },
  ),
  command(
    'attention.spotlight',
    `Shows one note large to everybody, or with null none any more. ${ANSWERS} With null {}.`,
    { board: idField, note: z.nullable(idField) },
  ),
  command('attention.seen', 'Says that the sender has seen what is shown. Answers {}.', {
    attention: idField,
  }),
] as const;

export const attentionCommandRoles = {
  'attention.look': FACILITATORS,
  'attention.bring': FACILITATORS,
  'attention.hold': FACILITATORS,
  'attention.release': FACILITATORS,
  'attention.spotlight': FACILITATORS,
  'attention.seen': PARTAKERS,
} as const;
