import { SERVER_BOARD_FIELDS } from '../board/records/board.ts';
import { parseReactionKey } from '../board/records/reaction.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { Abilities, Ability } from './abilities.ts';
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
  /** The section a note is in now; '' for none. */
  readonly sectionOf: (noteId: string) => string;
  readonly isLocked: (sectionId: string) => boolean;
  /** True for a note that facilitators hold in its place. */
  readonly isNoteLocked: (noteId: string) => boolean;
  /** True for the founder and the host of a mingling table. */
  readonly leadsTable: (tableId: string, personId: string) => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

export type Verdict = Result<void, RefusalReason>;

const allowed: Verdict = ok(undefined);
const refused = (reason: RefusalReason): Verdict => err(reason);

const SERVER_NOTE_FIELDS = ['importedReactions', 'origin', 'originState'];
const IMMUTABLE_NOTE_FIELDS = new Set(['author', 'level', 'createdAt', ...SERVER_NOTE_FIELDS]);
const REQUIRED_NOTE_FIELDS = ['text', 'author'];
const PLACE_FIELDS = new Set(['section', 'rank', 'position', 'layer', 'cluster']);

/** What of a locked note not even a facilitator changes before it is let go. */
const HELD_FIELDS = new Set([...PLACE_FIELDS, 'size', 'deleted']);

/** How far ahead a writer's clock may be: further on, a note would be everybody's newest for ever. */
const MAX_AHEAD_MS = 7 * 24 * 60 * 60 * 1000;

const isFacilitator = (actor: Actor): boolean => actor.role === 'facilitator';

const lockedFor = (actor: Actor, sectionId: unknown, facts: Facts): boolean =>
  !isFacilitator(actor) && typeof sectionId === 'string' && facts.isLocked(sectionId);

/** What the board and its phase let a participant do. */
const lets = ({ abilities }: Facts, ability: Ability): Verdict => {
  const reason = abilities[ability];
  return reason === null ? allowed : refused(reason);
};

/** A `deleted` mark or another signature must carry the writer's own id. */
const signedBy = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'by' in value ? value.by : undefined;

/** Whoever puts something in the trash signs for it. */
const mayMarkDeleted = (
  actor: Actor,
  change: Extract<Change, { op: 'create' | 'put' | 'delete' }>,
): boolean => {
  const mark = change.op === 'create' ? change.fields.get('deleted') : change.value;
  const isMark = mark !== undefined && (change.op === 'create' || change.field === 'deleted');
  return !isMark || signedBy(mark) === actor.personId;
};

type Creation = Extract<Change, { op: 'create' }>;

/** A new note is its writer's own, and not from the future. */
const mayBegin = (actor: Actor, change: Creation, facts: Facts): Verdict => {
  const { fields } = change;
  if (!REQUIRED_NOTE_FIELDS.every((name) => fields.has(name))) return refused('notInYourName');
  if (fields.get('author') !== actor.personId) return refused('notInYourName');
  if (SERVER_NOTE_FIELDS.some((name) => fields.has(name))) return refused('serverOnly');
  if (!mayMarkDeleted(actor, change)) return refused('notInYourName');
  const createdAt = fields.get('createdAt');
  const isAhead = typeof createdAt === 'number' && createdAt > facts.now() + MAX_AHEAD_MS;
  return isAhead ? refused('invalidValue') : allowed;
};

const mayCreateNote = (actor: Actor, change: Creation, facts: Facts): Verdict => {
  const verdict = mayBegin(actor, change, facts);
  if (!verdict.ok) return verdict;
  // Every struct that somebody sends says whose it is: what says nothing of its writer comes by command.
  const bySocket = change.fields.has('level') ? refused('serverOnly') : allowed;
  if (isFacilitator(actor)) return bySocket;
  if (change.fields.get('locked') === true) return refused('facilitatorsOnly');
  // Before secret writing is spoken of: nobody drafts for a section that they may not write in.
  if (lockedFor(actor, change.fields.get('section'), facts)) return refused('sectionLocked');
  const mayAdd = lets(facts, 'add');
  return mayAdd.ok ? bySocket : mayAdd;
};

const abilityToChange = (field: string, isOwn: boolean): Ability => {
  if (PLACE_FIELDS.has(field)) return isOwn ? 'moveOwn' : 'moveAll';
  return isOwn ? 'editOwn' : 'editAll';
};

const mayChangeNote = (
  actor: Actor,
  noteId: string,
  change: Extract<Change, { op: 'put' | 'delete' }>,
  facts: Facts,
): Verdict => {
  if (IMMUTABLE_NOTE_FIELDS.has(change.field)) return refused('serverOnly');
  if (change.field === 'text' && change.op === 'delete') return refused('serverOnly');
  if (!mayMarkDeleted(actor, change)) return refused('notInYourName');
  if (isFacilitator(actor)) return allowed;
  if (change.field === 'locked') return refused('facilitatorsOnly');
  if (facts.isNoteLocked(noteId)) return refused('noteLocked');
  if (lockedFor(actor, facts.sectionOf(noteId), facts)) return refused('sectionLocked');
  if (change.field === 'section' && lockedFor(actor, change.value, facts)) {
    return refused('sectionLocked');
  }
  const isOwn = facts.ownerOf('notes', noteId) === actor.personId;
  if (!isOwn && change.field === 'deleted') return refused('notYours');
  return lets(facts, abilityToChange(change.field, isOwn));
};

const mayReact = (
  actor: Actor,
  { field, op }: Extract<Change, { op: 'put' | 'delete' }>,
  facts: Facts,
): Verdict => {
  const reaction = parseReactionKey(field);
  if (reaction?.personId !== actor.personId) return refused('notInYourName');
  // One's reaction to a note that is gone can still be taken back.
  if (op === 'put' && !facts.hasNote(reaction.noteId)) return refused('invalidValue');
  return isFacilitator(actor) ? allowed : lets(facts, 'react');
};

const mayChangeBoard = (actor: Actor, change: Change, facts: Facts): Verdict => {
  switch (change.root) {
    case 'notes':
      if (change.op === 'create') return mayCreateNote(actor, change, facts);
      if (change.op === 'remove' || change.id === undefined) return refused('serverOnly');
      return mayChangeNote(actor, change.id, change, facts);
    case 'reactions':
      if (change.op === 'create' || change.op === 'remove') return refused('invalidValue');
      return mayReact(actor, change, facts);
    case 'sections':
      if (change.op === 'remove') return refused('serverOnly');
      if (!isFacilitator(actor)) return refused('facilitatorsOnly');
      return mayMarkDeleted(actor, change) ? allowed : refused('notInYourName');
    case 'board':
      if ('field' in change && SERVER_BOARD_FIELDS.has(change.field)) return refused('serverOnly');
      return isFacilitator(actor) ? allowed : refused('facilitatorsOnly');
    case 'votes':
      return refused('serverOnly');
    default:
      return refused('invalidValue');
  }
};

/**
 * Would this move, resize or delete a note that is locked? Asked by hands only, facilitators' too, who let a note go before
 * they take it. The gate lets facilitators, for what they did without a network comes as one update: the letting go and the move.
 */
export const isHeld = (change: Change, facts: Pick<Facts, 'isNoteLocked'>): boolean =>
  change.root === 'notes' &&
  (change.op === 'put' || change.op === 'delete') &&
  change.id !== undefined &&
  HELD_FIELDS.has(change.field) &&
  facts.isNoteLocked(change.id);

/** The door lets nobody but the author in, and what is in a draft is only ever theirs. */
const mayChangeDraft = (actor: Actor, change: Change, facts: Facts): Verdict => {
  if (change.root !== 'notes') return refused('serverOnly');
  if (change.op === 'create') return mayBegin(actor, change, facts);
  if (change.op === 'remove' || IMMUTABLE_NOTE_FIELDS.has(change.field)) {
    return refused('serverOnly');
  }
  if (change.field === 'text' && change.op === 'delete') return refused('serverOnly');
  return mayMarkDeleted(actor, change) ? allowed : refused('notInYourName');
};

/** A field that is taken away reads as empty; a write without a value is one that the same update replaces. */
const isEmptied = ({ op, value }: Extract<Change, { op: 'put' | 'delete' }>): boolean =>
  op === 'delete' || (typeof value === 'string' && value.trim() === '');

/** What a table is about may be said anew by whoever leads it; all else about it only the server writes. */
const mayChangeTable = (actor: Actor, change: Change, facts: Facts): Verdict => {
  if (change.op === 'create' || change.op === 'remove' || change.id === undefined) {
    return refused('serverOnly');
  }
  if (change.field === 'topic' && isEmptied(change)) return refused('invalidValue');
  if (change.field !== 'topic' && change.field !== 'why') return refused('serverOnly');
  return isFacilitator(actor) || facts.leadsTable(change.id, actor.personId)
    ? allowed
    : refused('notYours');
};

const mayChangeMeeting = (actor: Actor, change: Change, facts: Facts): Verdict => {
  switch (change.root) {
    case 'meeting':
      return isFacilitator(actor) ? allowed : refused('facilitatorsOnly');
    case 'agenda':
    case 'phases':
      if (change.op === 'remove') return refused('serverOnly');
      return isFacilitator(actor) ? allowed : refused('facilitatorsOnly');
    case 'tables':
      return mayChangeTable(actor, change, facts);
    case 'control':
    case 'phasesAhead':
    case 'boards':
    case 'mingling':
    case 'seats':
    case 'breakouts':
    case 'themes':
    case 'groups':
    case 'places':
    case 'messages':
    case 'hands':
    case 'ready':
    case 'seen':
      return refused('serverOnly');
    default:
      return refused('invalidValue');
  }
};

/**
 * May this actor make this change? The one answer for the gate, for the actions and for greyed-out buttons.
 * `kind` is the document's kind; values themselves are checked against the schema before this is asked.
 */
export const may = (
  kind: 'board' | 'meeting' | 'draft',
  actor: Actor,
  change: Change,
  facts: Facts,
): Verdict => {
  if (actor.access !== 'write' || actor.role === 'viewer') return refused('readOnly');
  switch (kind) {
    case 'board':
      return mayChangeBoard(actor, change, facts);
    case 'meeting':
      return mayChangeMeeting(actor, change, facts);
    case 'draft':
      return mayChangeDraft(actor, change, facts);
  }
};
