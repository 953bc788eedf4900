import * as z from 'zod/mini';
import { idField } from './fields.ts';

/** What somebody sees of an open vote: their own ballots and nobody else's. */
export const ownVote = z.object({
  vote: idField,
  /** False for whoever joined after it had opened and has not been admitted. */
  mayVote: z.boolean(),
  isDone: z.boolean(),
  /** Dots that are left; null where nothing is counted. */
  left: z.nullable(z.int()),
  /** `scale`: its place in the vote's scales. `value`: dots, a mark, or the place of a word. */
  ballots: z.array(z.object({ board: idField, note: idField, scale: z.int(), value: z.int() })),
  /** For facilitators: who has joined since and does not vote yet. */
  waiting: z.nullable(z.array(idField)),
});
export type OwnVote = z.infer<typeof ownVote>;

/** `GET /api/meetings/:id/votes`: the votes that are open. */
export const votesAnswer = z.object({ votes: z.array(ownVote) });
