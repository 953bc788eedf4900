import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { type DocumentSchema, field, type FieldValues, optionalField } from '../document/field.ts';
import { readFields, recordMap } from '../document/read.ts';
import { idValue, shortText, timeValue } from '../document/values.ts';
import { isId } from '../lib/id.ts';
import { readNoteMarks } from './read.ts';
import { readAnswers } from './answers.ts';
import { answerEntries, type Answers } from './records/answer.ts';
import { type Note, noteFields } from './records/note.ts';

export const MAX_RETURN_LENGTH = 500;

const returnedValue = z.strictObject({
  at: timeValue,
  by: idValue,
  words: shortText(MAX_RETURN_LENGTH),
});

/** A note that only its author sees, with what they want done with it. */
export const draftNoteFields = {
  ...noteFields,
  /** Stays with its author when all others are shown. */
  kept: field(z.boolean(), false),
  /** Came too late, or was kept, and was given to the facilitators, who may add it to the board. */
  handed: field(z.boolean(), false),
  /** A facilitator's words with which it came back instead of being approved; written by the server. */
  returned: optionalField(returnedValue),
  /** Of a nameless draft: the id that the note gets on the board, which its author's key stands for. */
  sealed: optionalField(idValue),
} as const;

export type DraftNote = Pick<Note, 'id' | 'marks'> &
  FieldValues<typeof draftNoteFields> & { readonly answers?: Answers };

/** What became of a note that was shown: its id on the board, but for a nameless one. */
const revealedValue = z.strictObject({ note: z.optional(idValue) });

/** Every root of one person's drafts for one board. */
export const draftSchema = {
  notes: { shape: 'records', fields: draftNoteFields },
  answers: answerEntries,
  /** Server only, by the draft's id: an old copy of it can never bring it a second time. */
  revealed: { shape: 'entries', isKey: isId, schema: revealedValue },
} as const satisfies DocumentSchema;

/** True for a draft whose note will not say who wrote it: nobody but its author may learn of it. */
export const isUnsigned = ({ level }: Pick<DraftNote, 'level'>): boolean => level !== undefined;

/** True for a draft that is on the board already. */
export const isRevealed = (doc: Y.Doc, id: string): boolean => doc.getMap('revealed').has(id);

/** Words, or a file: what is worth showing. */
const hasContent = ({ text, attachment }: Pick<DraftNote, 'text' | 'attachment'>): boolean =>
  text.trim() !== '' || attachment !== undefined;

/** Somebody's drafts with words or a file in them, the kept ones included, in no particular order. */
export const readDrafts = (doc: Y.Doc): DraftNote[] => {
  const answers = readAnswers(doc);
  return [...doc.getMap('notes').keys()].flatMap((id) => {
    const map = recordMap(doc, 'notes', id);
    if (map === null || isRevealed(doc, id)) return [];
    const own = answers.get(id);
    const note = Object.freeze({
      id,
      ...readFields(draftNoteFields, map),
      ...readNoteMarks(map),
      ...(own && { answers: own }),
    });
    return note.deleted === undefined && hasContent(note) ? [note] : [];
  });
};
