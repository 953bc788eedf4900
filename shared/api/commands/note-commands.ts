import * as z from 'zod/mini';
import { unsignedLevelValue } from '../../access/phase-rules.ts';
import { noteKeyField } from '../../board/nameless.ts';
import { answerValue } from '../../board/records/answer.ts';
import { attachmentValue, MAX_ALT_LENGTH } from '../../board/records/attachment.ts';
import { MAX_NOTE_LENGTH } from '../../board/records/note.ts';
import { linkValue } from '../../document/values.ts';
import { formatChangesValue, textMarksValue } from '../../document/text/format.ts';
import { idField, textField } from '../fields.ts';
import { command, PARTAKERS } from './command.ts';

/** '' only beside a file. */
const noteText = textField(0, MAX_NOTE_LENGTH);

/** Whose note it is: a nameless one is whoever’s has its key, a hidden one its author’s. */
const whose = { board: idField, note: idField, key: z.optional(noteKeyField) };

/** Notes that do not say who wrote them. Only the server writes these: each struct of a document says whose it is. */
export const noteCommands = [
  command(
    'note.addNameless',
    'Adds a note without an author, after the others of its section. `hidden`: the server knows whose it is, and nobody is told; `nameless`: only who has the key can change it. With a random `key` of one’s own it may be sent again: the note is there once. Answered when the note is on the board, up to five seconds later, together with those that others wrote meanwhile, in any order. Answers {note}, and {key} for a nameless one; conflict where the board asks for a name, limit-reached when it is full. A nameless note takes a file only that was sent with `?unsigned=1`.',
    {
      board: idField,
      section: z.union([idField, z.literal('')]),
      text: noteText,
      marks: z.optional(textMarksValue),
      answers: z.optional(z.record(idField, answerValue)),
      link: z.optional(linkValue),
      attachment: z.optional(attachmentValue),
      level: unsignedLevelValue,
      key: z.optional(noteKeyField),
    },
  ),
  command(
    'note.editNameless',
    'Writes what changed from `base`, or all of it, into a note of one’s own that has no author; `formats` says how stretches of `text` are to look that do not look like their neighbours. Answers {}; conflict when others have changed the same words.',
    {
      ...whose,
      text: noteText,
      base: z.optional(z.string().check(z.maxLength(MAX_NOTE_LENGTH))),
      formats: z.optional(formatChangesValue),
    },
  ),
  command(
    'note.describeNameless',
    'Says what is to be seen in the picture of a note of one’s own that has no author. Answers {}.',
    { ...whose, alt: textField(0, MAX_ALT_LENGTH) },
  ),
  command(
    'note.removeNameless',
    'Puts a note of one’s own that has no author into the trash. Answers {}.',
    whose,
  ),
  command('note.restoreNameless', 'Takes such a note out of the trash. Answers {}.', whose),
] as const;

export const noteCommandRoles = {
  'note.addNameless': PARTAKERS,
  'note.editNameless': PARTAKERS,
  'note.describeNameless': PARTAKERS,
  'note.removeNameless': PARTAKERS,
  'note.restoreNameless': PARTAKERS,
} as const;
