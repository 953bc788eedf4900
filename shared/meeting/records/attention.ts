import * as z from 'zod/mini';
import { idValue, timeValue } from '../../document/values.ts';

/** How strongly one asks: an invitation, everybody is moved and may leave, everybody is moved and kept there. */
export const ATTENTION_LEVELS = ['look', 'bring', 'hold'] as const;
export type AttentionLevel = (typeof ATTENTION_LEVELS)[number];

/**
 * What is shown: something with a meaning in every view, never a place on a screen. A phase is where the reader
 * works in it: their group's board, or its own. Without any of these, the meeting's page.
 */
export const targetValue = z.strictObject({
  board: z.optional(idValue),
  section: z.optional(idValue),
  note: z.optional(idValue),
  phase: z.optional(idValue),
});
export type Target = z.infer<typeof targetValue>;

/** What a facilitator wants everybody to see right now. */
export const attentionValue = z.strictObject({
  id: idValue,
  level: z.enum(ATTENTION_LEVELS),
  target: targetValue,
  by: idValue,
  at: timeValue,
});
export type Attention = z.infer<typeof attentionValue>;

/** One note, large, in front of everybody; stepping on to another note keeps the `id`. */
export const spotlightValue = z.strictObject({
  id: idValue,
  board: idValue,
  note: idValue,
  by: idValue,
  at: timeValue,
});
export type Spotlight = z.infer<typeof spotlightValue>;

/** Who has seen what is shown, under the person's id; `attention` is the id of what they saw. Server only. */
export const seenValue = z.strictObject({ attention: idValue, at: timeValue });
export type Seen = z.infer<typeof seenValue>;
