import * as z from 'zod/mini';
import { nameLevelValue, revealValue } from '../../access/phase-rules.ts';
import { idOrEmptyValue, idValue, timeValue } from '../../document/values.ts';

/** Secret writing while it goes on. Counts only, and those a few seconds late: nothing of anybody's words. */
export const draftingValue = z.strictObject({
  round: z.int().check(z.gte(1)),
  since: timeValue,
  writers: z.int().check(z.gte(0)),
  notes: z.int().check(z.gte(0)),
  /** `ready`: shown as soon as everybody here is ready. */
  how: z.optional(revealValue),
  /** The writing is open again, and what was written in secret has not been shown yet. */
  ended: z.optional(z.literal(true)),
  /** The levels that could be chosen while it went on; `named` alone when left out. */
  levels: z.optional(z.array(nameLevelValue)),
  /** The sections that were shown already, each by itself. */
  shown: z.optional(z.array(idOrEmptyValue).check(z.maxLength(1000))),
  /** Whose turn it is to be shown next. */
  next: z.optional(idValue),
});
export type Drafting = z.infer<typeof draftingValue>;
