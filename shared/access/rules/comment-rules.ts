import type { Actor } from '../actor.ts';
import {
  allowed,
  type Change,
  type Creation,
  type Facts,
  type FieldChange,
  isFacilitator,
  isSignedBy,
  lets,
  refused,
  type Verdict,
} from '../change.ts';
import { mayChangeAuthored } from './authored-rules.ts';

/** Where a comment stands is fixed: what was said of one note is never made to look as if it was said of another. */
const PLACE_FIELDS = new Set(['note', 'parent']);
const WORD_FIELDS = new Set(['text', 'editedAt']);

/** A thread begins at a note that is there, and an answer stands in a thread of the same note: one level, no more. */
const mayStand = ({ fields }: Creation, facts: Facts): boolean => {
  const note = fields.get('note');
  const parent = fields.get('parent') ?? '';
  if (typeof note !== 'string' || !facts.hasNote(note) || !fields.has('text')) return false;
  if (parent === '') return true;
  return (
    typeof parent === 'string' && facts.threadNoteOf(parent) === note && !fields.has('resolved')
  );
};

const mayBegin = (actor: Actor, change: Creation, facts: Facts): Verdict => {
  if (!mayStand(change, facts)) return refused('invalidValue');
  if (!isSignedBy(actor, change, 'resolved')) return refused('notInYourName');
  return mayChangeAuthored('comment', actor, change, facts);
};

/** Whoever may comment may close a thread and open it again, and signs for it: what was said stays in sight. */
const mayResolve = (actor: Actor, id: string, change: FieldChange, facts: Facts): Verdict => {
  if (facts.threadNoteOf(id) === undefined) return refused('invalidValue');
  if (!isSignedBy(actor, change, 'resolved')) return refused('notInYourName');
  return isFacilitator(actor) ? allowed : lets(facts, 'comment');
};

/** Comments: everybody's are their own, also before facilitators, who may take one away but put no words in anybody's mouth. */
export const mayComment = (actor: Actor, change: Change, facts: Facts): Verdict => {
  if (change.op === 'create') return mayBegin(actor, change, facts);
  if (change.op === 'remove' || change.id === undefined || PLACE_FIELDS.has(change.field)) {
    return refused('serverOnly');
  }
  if (change.field === 'resolved') return mayResolve(actor, change.id, change, facts);
  if (change.field === 'text' && change.op === 'delete') return refused('serverOnly');
  if (WORD_FIELDS.has(change.field) && facts.ownerOf('comments', change.id) !== actor.personId) {
    return refused('notYours');
  }
  return mayChangeAuthored('comment', actor, change, facts);
};
