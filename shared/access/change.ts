import { err, ok, type Result } from '../lib/result.ts';
import type { Attachment } from '../board/records/attachment.ts';
import type { Abilities } from './abilities.ts';
import type { Actor } from './actor.ts';
import type { RefusalReason } from './refusal.ts';

/** One field of one document that somebody wants to write or remove. */
export type Change =
  /** A new record with the fields it starts with. */
  | {
      readonly op: 'create';
      readonly root: string;
      readonly id: string;
      readonly fields: ReadonlyMap<string, unknown>;
    }
  /** `id` is the record's id; absent in roots whose map carries the fields itself. */
  | {
      readonly op: 'put' | 'delete';
      readonly root: string;
      readonly id?: string;
      readonly field: string;
      /** The new value; absent for deletes, texts, and values that the same update replaces again. */
      readonly value?: unknown;
    }
  /** A whole record removed from its root. */
  | { readonly op: 'remove'; readonly root: string; readonly id: string };

/** What the rules need to know of the document. The server answers from its registry, a client from its snapshot. */
export type Facts = {
  /** What participants may do here now. */
  readonly abilities: Abilities;
  readonly ownerOf: (root: string, id: string) => string | undefined;
  readonly hasNote: (noteId: string) => boolean;
  /** True for a note that the same edit adds. */
  readonly isNew?: (noteId: string) => boolean;
  /** The note on which a comment begins a thread; `undefined` for an answer, and for what is no comment. */
  readonly threadNoteOf: (commentId: string) => string | undefined;
  /** The section a note is in now; '' for none. */
  readonly sectionOf: (noteId: string) => string;
  readonly isLocked: (sectionId: string) => boolean;
  /** True for a section in which participants' notes wait for a facilitator's approval. */
  readonly needsApproval: (sectionId: string) => boolean;
  /** Who put a note into the trash; `undefined` for one that is not in there. */
  readonly deleterOf: (noteId: string) => string | undefined;
  /** True for a note that the server has taken out of the document, as one that was reported. */
  readonly isTakenOut: (noteId: string) => boolean;
  /** True for a note that facilitators hold in its place. */
  readonly isNoteLocked: (noteId: string) => boolean;
  /** True when the server keeps the file for this board, and as what the attachment says that it is. */
  readonly keepsFile: (attachment: Attachment) => boolean;
  /** True for the founder and the host of a mingling table. */
  readonly leadsTable: (tableId: string, personId: string) => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

export type Verdict = Result<void, RefusalReason>;

export const allowed: Verdict = ok(undefined);
export const refused = (reason: RefusalReason): Verdict => err(reason);

/** A change of a record that is there, or of a root that carries its fields itself. */
export type FieldChange = Extract<Change, { op: 'put' | 'delete' }>;
export type Creation = Extract<Change, { op: 'create' }>;

export const isFacilitator = (actor: Actor): boolean => actor.role === 'facilitator';

/** What the board and its phase let a participant do. */
export const lets = ({ abilities }: Facts, ability: keyof Abilities): Verdict => {
  const reason = abilities[ability];
  return reason === null ? allowed : refused(reason);
};

/** A `deleted` mark or another signature must carry the writer's own id. */
const signedBy = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'by' in value ? value.by : undefined;

/** True when this change puts nothing into the field that is signed, or signs it with its writer's own id. */
export const isSignedBy = (
  actor: Actor,
  change: Creation | FieldChange,
  signed: string,
): boolean => {
  const mark = change.op === 'create' ? change.fields.get(signed) : change.value;
  const isMark = mark !== undefined && (change.op === 'create' || change.field === signed);
  return !isMark || signedBy(mark) === actor.personId;
};

/** Whoever puts something in the trash signs for it. */
export const mayMarkDeleted = (actor: Actor, change: Creation | FieldChange): boolean =>
  isSignedBy(actor, change, 'deleted');

/** How far ahead a writer's clock may be: further on, what they make would be everybody's newest for ever. */
const MAX_AHEAD_MS = 7 * 24 * 60 * 60 * 1000;

/** True for something that says it was made in a time to come. */
export const isFromFuture = ({ fields }: Creation, facts: Pick<Facts, 'now'>): boolean => {
  const createdAt = fields.get('createdAt');
  return typeof createdAt === 'number' && createdAt > facts.now() + MAX_AHEAD_MS;
};
