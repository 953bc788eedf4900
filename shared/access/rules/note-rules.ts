import { attachmentValue } from '../../board/records/attachment.ts';
import type { Ability } from '../abilities.ts';
import type { Actor } from '../actor.ts';
import {
  allowed,
  type Change,
  type Creation,
  type Facts,
  type FieldChange,
  isFacilitator,
  isFromFuture,
  lets,
  mayMarkDeleted,
  refused,
  type Verdict,
} from '../change.ts';

const SERVER_NOTE_FIELDS = ['importedReactions', 'origin', 'originState'];
const IMMUTABLE_NOTE_FIELDS = new Set(['author', 'level', 'createdAt', ...SERVER_NOTE_FIELDS]);
const REQUIRED_NOTE_FIELDS = ['text', 'author'];
const PLACE_FIELDS = new Set(['section', 'rank', 'position', 'layer', 'cluster']);

/** What of a locked note not even a facilitator changes before it is let go. */
const HELD_FIELDS = new Set([...PLACE_FIELDS, 'size', 'deleted']);

const lockedFor = (actor: Actor, sectionId: unknown, facts: Facts): boolean =>
  !isFacilitator(actor) && typeof sectionId === 'string' && facts.isLocked(sectionId);

/** What participants write here or bring here comes before everybody by way of a facilitator. */
const needsApproval = (actor: Actor, sectionId: unknown, facts: Facts): boolean =>
  !isFacilitator(actor) && typeof sectionId === 'string' && facts.needsApproval(sectionId);

/** Nobody can make others' browsers ask for what the server does not have, or take it for something else. */
const isKept = (value: unknown, { keepsFile }: Facts): boolean => {
  if (value === undefined) return true;
  const attachment = attachmentValue.safeParse(value);
  return attachment.success && keepsFile(attachment.data);
};

/** A new note is its writer's own, and not from the future. */
export const mayBegin = (actor: Actor, change: Creation, facts: Facts): Verdict => {
  const { fields } = change;
  if (!REQUIRED_NOTE_FIELDS.every((name) => fields.has(name))) return refused('notInYourName');
  if (fields.get('author') !== actor.personId) return refused('notInYourName');
  if (SERVER_NOTE_FIELDS.some((name) => fields.has(name))) return refused('serverOnly');
  if (!mayMarkDeleted(actor, change)) return refused('notInYourName');
  if (!isKept(fields.get('attachment'), facts)) return refused('noSuchFile');
  return isFromFuture(change, facts) ? refused('invalidValue') : allowed;
};

const mayCreate = (actor: Actor, change: Creation, facts: Facts): Verdict => {
  const verdict = mayBegin(actor, change, facts);
  if (!verdict.ok) return verdict;
  // Every struct that somebody sends says whose it is: what says nothing of its writer comes by command.
  const bySocket = change.fields.has('level') ? refused('serverOnly') : allowed;
  if (isFacilitator(actor)) return bySocket;
  if (change.fields.get('locked') === true) return refused('facilitatorsOnly');
  // Before secret writing is spoken of: nobody drafts for a section that they may not write in.
  if (lockedFor(actor, change.fields.get('section'), facts)) return refused('sectionLocked');
  const mayAdd = lets(facts, 'add');
  if (!mayAdd.ok && mayAdd.error !== 'namesOff') return mayAdd;
  // Before names are spoken of: a note without one waits like all others.
  if (needsApproval(actor, change.fields.get('section'), facts)) return refused('afterApproval');
  if (!mayAdd.ok) return mayAdd;
  const mayJoin = change.fields.has('cluster') ? lets(facts, 'cluster') : allowed;
  return mayJoin.ok ? bySocket : mayJoin;
};

const abilityToChange = ({ op, field }: FieldChange, isOwn: boolean): Ability => {
  // Out of a cluster a note is taken by whoever may move it; into one it is put by those who may cluster.
  if (field === 'cluster' && op === 'put') return 'cluster';
  if (PLACE_FIELDS.has(field)) return isOwn ? 'moveOwn' : 'moveAll';
  return isOwn ? 'editOwn' : 'editAll';
};

/** Within its section a note that was approved is moved like any other. */
const isBroughtToApproval = (
  actor: Actor,
  noteId: string,
  { op, value }: FieldChange,
  facts: Facts,
): boolean =>
  op === 'put' && value !== facts.sectionOf(noteId) && needsApproval(actor, value, facts);

const mayChangeField = (
  actor: Actor,
  noteId: string,
  change: FieldChange,
  facts: Facts,
): Verdict => {
  if (IMMUTABLE_NOTE_FIELDS.has(change.field)) return refused('serverOnly');
  if (change.field === 'text' && change.op === 'delete') return refused('serverOnly');
  if (!mayMarkDeleted(actor, change)) return refused('notInYourName');
  if (change.field === 'attachment' && !isKept(change.value, facts)) return refused('noSuchFile');
  if (isFacilitator(actor)) return allowed;
  if (change.field === 'locked') return refused('facilitatorsOnly');
  if (facts.isNoteLocked(noteId)) return refused('noteLocked');
  if (lockedFor(actor, facts.sectionOf(noteId), facts)) return refused('sectionLocked');
  if (change.field === 'section' && lockedFor(actor, change.value, facts)) {
    return refused('sectionLocked');
  }
  if (change.field === 'section' && isBroughtToApproval(actor, noteId, change, facts)) {
    return refused('afterApproval');
  }
  const isOwn = facts.ownerOf('notes', noteId) === actor.personId;
  if (!isOwn && change.field === 'deleted') return refused('notYours');
  const verdict = lets(facts, abilityToChange(change, isOwn));
  return change.field === 'cluster' && !verdict.ok ? lets(facts, 'cluster') : verdict;
};

/** A note of a board: everybody begins their own; whose a participant may change is the board's and its phase's to say. */
export const mayChangeNote = (actor: Actor, change: Change, facts: Facts): Verdict => {
  if (change.op === 'create') return mayCreate(actor, change, facts);
  if (change.op === 'remove' || change.id === undefined) return refused('serverOnly');
  return mayChangeField(actor, change.id, change, facts);
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
export const mayChangeDraft = (actor: Actor, change: Change, facts: Facts): Verdict => {
  if (change.root === 'answers' && (change.op === 'put' || change.op === 'delete')) return allowed;
  if (change.root !== 'notes') return refused('serverOnly');
  if (change.op === 'create') {
    return change.fields.has('returned') ? refused('serverOnly') : mayBegin(actor, change, facts);
  }
  if (
    change.op === 'remove' ||
    change.field === 'returned' ||
    IMMUTABLE_NOTE_FIELDS.has(change.field)
  ) {
    return refused('serverOnly');
  }
  if (change.field === 'text' && change.op === 'delete') return refused('serverOnly');
  if (change.field === 'attachment' && !isKept(change.value, facts)) return refused('noSuchFile');
  return mayMarkDeleted(actor, change) ? allowed : refused('notInYourName');
};
