import * as z from 'zod/mini';

/** Where something is read without joining; `link` null while it is not. */
export const publicationAnswer = z.object({ link: z.nullable(z.string()) });
export type PublicationAnswer = z.infer<typeof publicationAnswer>;

/** `GET /api/meetings/:id/boards/:board/publication` */
export const boardPublicationAnswer = z.object({
  link: z.nullable(z.string()),
  /** Those who write from now on are named to the public. */
  names: z.boolean(),
  /** Nobody has written yet: names may still be promised to be public. */
  mayPromiseNames: z.boolean(),
  /** The public sees the board at all, which is as visible as to viewers. */
  isVisible: z.boolean(),
});
export type BoardPublicationAnswer = z.infer<typeof boardPublicationAnswer>;
