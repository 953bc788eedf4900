import * as z from 'zod/mini';
import { textMarksValue } from '../../shared/document/text/format.ts';
import { unsignedLevelValue } from '../../shared/access/phase-rules.ts';
import { noteKeyField } from '../../shared/board/nameless.ts';
import { attachmentValue } from '../../shared/board/records/attachment.ts';
import { linkValue } from '../../shared/document/values.ts';
import { answerValue } from '../../shared/board/records/answer.ts';
import { createKept } from './kept.ts';

/** Words on their way to become a note. Sent again under the same key, they become one note. */
const waitingNote = z.object({
  key: noteKeyField,
  section: z.string(),
  text: z.string(),
  marks: z.optional(textMarksValue),
  answers: z.optional(z.record(z.string(), answerValue)),
  link: z.optional(linkValue),
  attachment: z.optional(attachmentValue),
  level: unsignedLevelValue,
  /** The draft that they come from, if they do. */
  draft: z.optional(z.string()),
});
export type WaitingNote = z.infer<typeof waitingNote>;

/** Kept until the server has said that the note is there: a reload, or a network that fails, loses no words. */
export const waitingNotes = createKept(
  'nameless-waiting',
  z.object({ notes: z.array(waitingNote) }),
  { notes: [] },
);

export const addWaiting = (boardId: string, note: WaitingNote): void =>
  waitingNotes.of(boardId).setState(({ notes }) => ({
    notes: [...notes.filter(({ key }) => key !== note.key), note],
  }));

export const dropWaiting = (boardId: string, key: string): void =>
  waitingNotes.of(boardId).setState(({ notes }) => ({
    notes: notes.filter((note) => note.key !== key),
  }));
