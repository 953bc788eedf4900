import * as z from 'zod/mini';
import { idValue, positionValue } from '../document/values.ts';

/** How often a client sends its own presence at most, in milliseconds. */
export const PRESENCE_INTERVAL_MS = 80;

/** What a client says of itself. Everything else in an awareness state is dropped by the server. */
export const presenceValue = z.object({
  /** Pointer on the canvas, in canvas units. */
  cursor: z.optional(z.nullable(positionValue)),
  /** The note that is being written in, or the section whose writing box is. */
  writing: z.optional(z.nullable(idValue)),
  /** A note under the pointer or on its way by keyboard; its place lives here until the drop. */
  dragging: z.optional(
    z.nullable(z.strictObject({ note: idValue, position: z.optional(positionValue) })),
  ),
  /** In a meeting's document: the board this person has open. */
  board: z.optional(z.nullable(idValue)),
});

export type OwnPresence = z.infer<typeof presenceValue>;

/** One tab as others see it; `person` is set by the server, so nobody can speak for another. */
export const seenPresenceValue = z.extend(presenceValue, { person: idValue });
export type SeenPresence = z.infer<typeof seenPresenceValue>;
