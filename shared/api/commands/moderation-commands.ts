import * as z from 'zod/mini';
import { timeValue } from '../../document/values.ts';
import { MAX_RETURN_LENGTH } from '../../board/draft.ts';
import { idField, lineField, textField } from '../fields.ts';
import { MAX_REASON_LENGTH } from '../moderation.ts';
import { command, FACILITATORS, PARTAKERS } from './command.ts';

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
  command(
    'approval.accept',
    'Puts a note that waits for approval on the board, in its author’s name or without one as it was written: into its own section, another `section`, or, with `beside`, into a cluster with that note. `person`: whose it is, where that is told. Sent again it is there once. Answers {note}, the note’s id on the board unless nobody may know that, and {already: true} when it was there before; conflict, with `by`, when somebody else has decided.',
    {
      board: idField,
      note: idField,
      person: z.optional(idField),
      section: z.optional(idField),
      beside: z.optional(idField),
    },
  ),
  command(
    'approval.return',
    'Gives a note that waits for approval back to its author, with some words. Answers {}; conflict, with `by`, when somebody else has decided.',
    {
      board: idField,
      note: idField,
      person: z.optional(idField),
      words: textField(0, MAX_RETURN_LENGTH),
    },
  ),
  command(
    'approval.takeBack',
    'Takes an acceptance back: the signed note `person` wrote, which waited as `note`, leaves the board and waits again. Answers {}, and {already: true} when it waited before; conflict when it is not on the board any more, when others have commented on it or reacted to it, or when no section of the board is after approval.',
    { board: idField, note: idField, person: idField },
  ),
  command(
    'note.report',
    'Tells the facilitators that they should look at a note. Once for each person and note: sent again it does nothing. In a section whose `moderation` is `reports` the note goes out of sight until they have. Nobody but them is told who reported. Answers {held}; or not-found.',
    { board: idField, note: idField, reason: z.optional(lineField(0, MAX_REASON_LENGTH)) },
  ),
  command(
    'report.keep',
    'The note may stay: its reports are closed, and it comes back as it was if it is held back or was removed. Answers {}; or not-found.',
    { board: idField, note: idField },
  ),
  command(
    'report.remove',
    'Takes a note out of the board, with a reason that its author is told; `report.keep` brings it back for 30 days. Answers {}; or not-found.',
    { board: idField, note: idField, reason: z.optional(textField(0, MAX_RETURN_LENGTH)) },
  ),
  command(
    'board.silence',
    'Closes participants’ reactions on a board, or with `silent` false opens them again, whatever its phase says. Answers {}; or not-found.',
    { board: idField, silent: z.boolean() },
  ),
] as const;

/** Who may send which of them. */
export const moderationCommandRoles = {
  'changes.undo': FACILITATORS,
  'approval.accept': FACILITATORS,
  'approval.return': FACILITATORS,
  'approval.takeBack': FACILITATORS,
  'note.report': PARTAKERS,
  'report.keep': FACILITATORS,
  'report.remove': FACILITATORS,
  'board.silence': FACILITATORS,
} as const;
