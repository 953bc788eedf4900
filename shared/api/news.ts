import * as z from 'zod/mini';
import { idField } from './fields.ts';

/**
 * `GET /api/meetings/:id/news`: which notes of others there are on the boards that one may read. The device knows which of
 * them it has shown; the server learns nothing of that.
 */
export const newsAnswer = z.object({
  participantId: idField,
  boards: z.array(
    z.object({
      id: idField,
      /** Four bytes a note, packed as `note-hashes.ts` has it. */
      notes: z.string(),
    }),
  ),
});
export type NewsAnswer = z.infer<typeof newsAnswer>;
