import * as z from 'zod/mini';
import { textMarksValue } from '../document/text/format.ts';
import { idField } from './fields.ts';

/** A draft that came too late and that its author gave to the facilitators. */
const lateDraft = z.object({
  board: idField,
  person: idField,
  note: idField,
  section: z.string(),
  text: z.string(),
  marks: z.optional(textMarksValue),
});

/** `GET /api/meetings/:id/late-drafts`. */
export const lateDraftsAnswer = z.object({ drafts: z.array(lateDraft) });
export type LateDraftsAnswer = z.infer<typeof lateDraftsAnswer>;
