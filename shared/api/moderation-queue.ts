import * as z from 'zod/mini';
import { unsignedLevelValue } from '../access/phase-rules.ts';
import { textMarksValue } from '../document/text/format.ts';
import { attachmentValue } from '../board/records/attachment.ts';
import { idField } from './fields.ts';

const words = {
  section: z.string(),
  text: z.string(),
  marks: z.optional(textMarksValue),
  attachment: z.optional(attachmentValue),
};

/** A note that waits for a facilitator's approval. */
const awaitingNote = z.object({
  board: idField,
  /** The id it waits under; on the board it gets another one. */
  note: idField,
  /** `null` for one that does not say who wrote it. */
  person: z.nullable(idField),
  ...words,
  level: z.optional(unsignedLevelValue),
  /** Milliseconds since 1970; of one without a name, only the hour. */
  createdAt: z.number(),
  /** The words with which it had been given back before. */
  returned: z.optional(z.string()),
  /** The name of its file, and how many questions it answers. */
  file: z.optional(z.string()),
  answers: z.optional(z.int()),
});

/** A note that somebody reported, or that is held back. */
const reportedNote = z.object({
  board: idField,
  note: idField,
  author: z.nullable(z.string()),
  ...words,
  /** Out of sight until a facilitator has looked at it. */
  held: z.boolean(),
  reports: z.array(z.object({ person: z.string(), reason: z.string(), at: z.number() })),
});

/** A note that a facilitator took away; it can be brought back for 30 days. */
const removedNote = z.object({
  board: idField,
  note: idField,
  author: z.nullable(z.string()),
  ...words,
  at: z.number(),
  by: z.string(),
  reason: z.string(),
});

/** `GET /api/meetings/:id/moderation`. */
export const moderationAnswer = z.object({
  awaiting: z.array(awaitingNote),
  /** How many more wait than are listed. */
  more: z.int(),
  reported: z.array(reportedNote),
  removed: z.array(removedNote),
  /** The boards that any of these are for, with their sections in order. */
  boards: z.array(
    z.object({
      id: idField,
      title: z.string(),
      sections: z.array(z.object({ id: z.string(), title: z.string() })),
    }),
  ),
});
export type ModerationAnswer = z.infer<typeof moderationAnswer>;
export type AwaitingAnswer = ModerationAnswer['awaiting'][number];
export type ReportedAnswer = ModerationAnswer['reported'][number];
export type RemovedAnswer = ModerationAnswer['removed'][number];

/** `GET /api/meetings/:id/boards/:boardId/own-held`: one's own notes that others do not see for now. */
export const ownHeldAnswer = z.object({
  notes: z.array(
    z.object({
      note: idField,
      ...words,
      /** Set when a facilitator has taken it away; with their words, which may be ''. */
      removed: z.nullable(z.object({ at: z.number(), reason: z.string() })),
    }),
  ),
});
export type OwnHeldAnswer = z.infer<typeof ownHeldAnswer>;
