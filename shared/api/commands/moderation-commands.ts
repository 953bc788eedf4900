import * as z from 'zod/mini';
import { timeValue } from '../../document/values.ts';
import { idField } from '../fields.ts';
import { command, FACILITATORS } from './command.ts';

/** What facilitators do about what somebody did. */
export const moderationCommands = [
  command(
    'changes.undo',
    'Takes back what a person did on the boards of the meeting between `since` and `until` (ms since 1970, both included), or on one `board`: what they added goes to the trash, what they deleted comes back, and what they changed is as it was. What others have written in or changed since stays as it is. With `preview` true nothing is done. Answers {boards: [{board, title, changes: [{kind, root, words, at}], kept}]}; or not-found.',
    {
      participantId: idField,
      board: z.optional(idField),
      since: timeValue,
      until: timeValue,
      preview: z.optional(z.boolean()),
    },
  ),
] as const;

/** Who may send which of them. */
export const moderationCommandRoles = {
  'changes.undo': FACILITATORS,
} as const;
