import * as z from 'zod/mini';
import { idField } from './fields.ts';

/** `GET /api/meetings/:id/boards/:board/hidden-notes`: one's own notes there whose author is hidden. */
export const hiddenNotesAnswer = z.object({ notes: z.array(idField) });
export type HiddenNotesAnswer = z.infer<typeof hiddenNotesAnswer>;
