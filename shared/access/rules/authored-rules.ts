import type { Abilities } from '../abilities.ts';
import type { Actor } from '../actor.ts';
import {
  allowed,
  type Change,
  type Creation,
  type Facts,
  isFacilitator,
  isFromFuture,
  lets,
  mayMarkDeleted,
  refused,
  type Verdict,
} from '../change.ts';

/** Fields that stay as they were when the record was made. */
const ORIGIN_FIELDS = ['author', 'createdAt'];

/** A new record is its writer's own, and not from the future. */
const mayBegin = (actor: Actor, change: Creation, facts: Facts): Verdict => {
  if (change.fields.get('author') !== actor.personId) return refused('notInYourName');
  if (!mayMarkDeleted(actor, change)) return refused('notInYourName');
  return isFromFuture(change, facts) ? refused('invalidValue') : allowed;
};

/**
 * Rules of records that have one author in their field `author`: a participant makes them in their own name and changes
 * only their own, as long as the board lets them do `ability`; facilitators change all of them. Nobody takes a record away for good.
 */
export const mayChangeAuthored = (
  ability: keyof Abilities,
  actor: Actor,
  change: Change,
  facts: Facts,
): Verdict => {
  if (change.op === 'remove') return refused('serverOnly');
  if (change.op === 'create') {
    const verdict = mayBegin(actor, change, facts);
    if (!verdict.ok || isFacilitator(actor)) return verdict;
    return lets(facts, ability);
  }
  if (change.id === undefined || ORIGIN_FIELDS.includes(change.field)) return refused('serverOnly');
  if (!mayMarkDeleted(actor, change)) return refused('notInYourName');
  if (isFacilitator(actor)) return allowed;
  const isOwn = facts.ownerOf(change.root, change.id) === actor.personId;
  return isOwn ? lets(facts, ability) : refused('notYours');
};
