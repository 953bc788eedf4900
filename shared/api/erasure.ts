import * as z from 'zod/mini';
import { idField } from './fields.ts';

/** What becomes of notes: they go, or they stay and nobody knows any more whose they were. */
export const erasedNotesValue = z.enum(['delete', 'detach']);

/** `GET /api/me/notes`: what one has written, wherever that was. */
export const myNotesAnswer = z.object({
  notes: z.array(
    z.object({
      note: idField,
      text: z.string(),
      board: idField,
      boardTitle: z.string(),
      /** '' for a board of the network. */
      meetingTitle: z.string(),
    }),
  ),
});
export type MyNotesAnswer = z.infer<typeof myNotesAnswer>;

/** `POST /api/me/erasure` */
export const eraseMeRequest = z.object({
  /** Of all notes but those that are chosen. */
  notes: erasedNotesValue,
  /** Notes that go in any case. */
  chosen: z._default(z.array(idField).check(z.maxLength(1000)), []),
  /** The person, too: name, organisation, region and every way in, on all devices. */
  forget: z.boolean(),
});
export type EraseMeRequest = z.input<typeof eraseMeRequest>;
