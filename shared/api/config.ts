import * as z from 'zod/mini';

/** `GET /api/config`: what the interface must know of this installation. */
export const configAnswer = z.object({
  version: z.string(),
  /** `key`: only who holds the coordinator key creates meetings. */
  createMeetings: z.enum(['open', 'key']),
  /** Everybody reads the desk of the network. */
  publicDesk: z.boolean(),
  maxNoteLength: z.int(),
  /** The largest file that notes may carry, in bytes. */
  maxFileBytes: z.int(),
  footer: z.object({
    operator: z.optional(z.string()),
    privacyUrl: z.optional(z.string()),
    accessibilityUrl: z.optional(z.string()),
    feedback: z.optional(z.string()),
  }),
});
export type ConfigAnswer = z.infer<typeof configAnswer>;
