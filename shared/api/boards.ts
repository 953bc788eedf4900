import * as z from 'zod/mini';
import { layoutValue } from '../board/layout.ts';
import { rankValue } from '../document/values.ts';
import { ROLES } from '../access/actor.ts';
import { afterwardsValue, visibilityValue } from '../meeting/records/listed-board.ts';
import { idField, languageField, momentAnswer, templateField, titleField } from './fields.ts';

/** `POST /api/meetings/:id/boards`. `template` is a shipped one's id or one the network saved; blank by default. */
export const createBoardRequest = z.object({
  title: titleField,
  template: z.optional(templateField),
  layout: z.optional(layoutValue),
  language: z.optional(languageField),
  /** The template's phases become a part of the programme; not so by default. */
  programme: z.optional(z.boolean()),
});
export type CreateBoardRequest = z.infer<typeof createBoardRequest>;

export const createdBoardAnswer = z.object({
  id: idField,
  title: z.string(),
  layout: layoutValue,
});
export type CreatedBoardAnswer = z.infer<typeof createdBoardAnswer>;

/** A board in a list, as the one who asks may use it. */
export const boardCard = z.object({
  id: idField,
  title: z.string(),
  layout: layoutValue,
  visibility: visibilityValue,
  afterwards: afterwardsValue,
  rank: rankValue,
  noteCount: z.int(),
  /** A continuous board of the network, shown in every meeting. */
  continuous: z.boolean(),
  access: z.enum(['read', 'write']),
  /** As whom one works on it: whoever hosts a group leads its board. */
  role: z.enum(ROLES),
  /** The breakout group or the mingling table whose board it is. */
  group: z.nullable(idField),
  table: z.nullable(idField),
  /** Woken by a facilitator: open for additions until then, though the meeting's boards rest. */
  awakeUntil: momentAnswer,
  /** When that was over. */
  closedAt: momentAnswer,
});
export type BoardCard = z.infer<typeof boardCard>;

export const removedBoardCard = z.object({
  id: idField,
  title: z.string(),
  noteCount: z.int(),
  removedAt: z.int(),
});
export type RemovedBoardCard = z.infer<typeof removedBoardCard>;
