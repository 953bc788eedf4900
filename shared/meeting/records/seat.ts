import * as z from 'zod/mini';
import { idValue, timeValue } from '../../document/values.ts';

/**
 * Where one person mingles, under the person's id; server only. One value for each person, so that nobody sits at two
 * tables.
 */
export const seatValue = z.strictObject({
  /** Their table, or null for somebody who only waits, or sits nowhere any more. */
  table: z.nullable(idValue),
  at: timeValue,
  /** The full table whose next seat they wait for, and from when. */
  waitsFor: z.optional(z.strictObject({ table: idValue, since: timeValue })),
  /** A seat at the table they wait for is held for them until then. */
  heldUntil: z.optional(timeValue),
  /** The tables they sat at before, the last at the end. */
  left: z.optional(z.array(idValue).check(z.maxLength(20))),
});

export type Seat = z.infer<typeof seatValue>;
