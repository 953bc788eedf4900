import * as z from 'zod/mini';
import { DEED_KINDS } from './deeds.ts';
import { idField } from './fields.ts';

const onBoard = { board: idField };

/** The commands that take a deed back, as one sends them. */
const undoValue = z.discriminatedUnion('type', [
  z.object({ type: z.literal('board.restore'), ...onBoard }),
  z.object({ type: z.literal('board.remove'), ...onBoard }),
  z.object({ type: z.literal('board.unpublish'), ...onBoard }),
  z.object({ type: z.literal('board.freeze'), board: z.optional(idField), reason: z.null() }),
  z.object({ type: z.literal('board.silence'), ...onBoard, silent: z.boolean() }),
  z.object({ type: z.literal('board.pinView'), ...onBoard, view: z.null() }),
  z.object({ type: z.literal('draft.stop'), ...onBoard }),
  z.object({
    type: z.literal('approval.takeBack'),
    ...onBoard,
    note: idField,
    person: idField,
  }),
  z.object({ type: z.literal('report.keep'), ...onBoard, note: idField }),
  z.object({ type: z.literal('feed.close') }),
  z.object({ type: z.literal('links.undoDeal'), for: idField, deal: idField }),
  z.object({ type: z.literal('group.undoAssign'), breakout: idField, list: idField }),
]);
export type DeedUndo = z.infer<typeof undoValue>;

const deed = z.object({
  id: z.int(),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** '' for somebody who was erased. */
  person: z.string(),
  type: z.string(),
  board: z.nullable(z.string()),
  /** What the board is called now; '' for one that is gone. */
  title: z.string(),
  /** To whom it was done, by id. */
  target: z.nullable(z.string()),
  words: z.string(),
  /** What takes it back, where one command does and nothing came after it. */
  undo: z.nullable(undoValue),
});

/** `GET /api/meetings/:id/log`, the newest first. */
export const logAnswer = z.object({
  deeds: z.array(deed),
  /** Where older ones go on; `null` at the end. */
  next: z.nullable(z.int()),
  /** Everybody who has done something, by id. */
  people: z.array(z.string()),
});
export type LogAnswer = z.infer<typeof logAnswer>;
export type DeedAnswer = LogAnswer['deeds'][number];

export const logQuery = z.object({
  person: z.optional(z.string().check(z.maxLength(64))),
  kind: z.optional(z.enum(DEED_KINDS)),
  before: z.optional(z.string().check(z.regex(/^[0-9]{1,15}$/))),
});
