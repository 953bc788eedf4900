import * as z from 'zod/mini';
import type { CommandType } from './commands/all.ts';

/** What a facilitator's deed is about; the log is filtered by it. */
export const DEED_KINDS = ['notes', 'people', 'boards', 'meeting'] as const;
export const deedKindValue = z.enum(DEED_KINDS);
export type DeedKind = z.infer<typeof deedKindValue>;

/** The commands that the facilitators' log tells of: what others would ask about later. */
export const DEEDS = {
  'approval.accept': 'notes',
  'approval.return': 'notes',
  'report.keep': 'notes',
  'report.remove': 'notes',
  'changes.undo': 'notes',
  'draft.accept': 'notes',
  'draft.giveBack': 'notes',
  'person.remove': 'people',
  'person.eraseNotes': 'people',
  'grant.create': 'people',
  'link.renew': 'people',
  'link.revoke': 'people',
  'board.rename': 'boards',
  'board.duplicate': 'boards',
  'board.setVisibility': 'boards',
  'board.remove': 'boards',
  'board.restore': 'boards',
  'board.publish': 'boards',
  'board.unpublish': 'boards',
  'board.freeze': 'boards',
  'board.silence': 'boards',
  'board.pinView': 'boards',
  'draft.start': 'boards',
  'draft.stop': 'boards',
  'draft.reveal': 'boards',
  'meeting.setState': 'meeting',
  'phase.go': 'meeting',
  'phase.stop': 'meeting',
  'vote.open': 'meeting',
  'vote.close': 'meeting',
  'group.create': 'meeting',
  'group.open': 'meeting',
  'group.bringBack': 'meeting',
  'group.dissolve': 'meeting',
  'feed.open': 'meeting',
  'feed.close': 'meeting',
} as const satisfies Partial<Record<CommandType, DeedKind>>;
export type DeedType = keyof typeof DEEDS;

export const isDeedType = (type: string): type is DeedType => Object.hasOwn(DEEDS, type);

/** What takes a deed back, or `null`; a command as one sends it. */
export const undoValue = z.nullable(z.looseObject({ type: z.string() }));

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
  undo: undoValue,
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
  kind: z.optional(deedKindValue),
  before: z.optional(z.string().check(z.regex(/^[0-9]{1,15}$/))),
});
