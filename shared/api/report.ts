import * as z from 'zod/mini';
import { unsignedLevelValue } from '../access/phase-rules.ts';
import { colorValue } from '../board/records/color.ts';
import { textMarksValue } from '../document/text/format.ts';
import { idField } from './fields.ts';

/** A group's note as the others see it while the group tells. */
export const reportedNote = z.object({
  id: idField,
  text: z.string(),
  marks: z.optional(textMarksValue),
  color: colorValue,
  /** Left out for a note that does not say who wrote it. */
  author: z.optional(idField),
  level: z.optional(unsignedLevelValue),
  /** The title of its section; '' for none. */
  section: z.string(),
  reactions: z.int(),
});
export type ReportedNote = z.infer<typeof reportedNote>;

/** `GET /api/meetings/:id/report`: the notes of the group whose turn it is, best first; nulls while nobody reports. */
export const reportAnswer = z.object({
  group: z.nullable(idField),
  board: z.nullable(idField),
  /** Notes on its board altogether. */
  count: z.int(),
  notes: z.array(reportedNote),
});
export type ReportAnswer = z.infer<typeof reportAnswer>;
