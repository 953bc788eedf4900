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

const ORIGIN_FIELDS = ['by', 'createdAt'];

const mayBegin = (actor: Actor, change: Creation, facts: Facts): Verdict => {
  if (change.fields.get('by') !== actor.personId) return refused('notInYourName');
  if (!mayMarkDeleted(actor, change)) return refused('notInYourName');
  return isFromFuture(change, facts) ? refused('invalidValue') : allowed;
};

/** A cluster is everybody's who may cluster at all: it is named by whoever comes first, and renamed by whoever comes next. */
export const mayChangeCluster = (actor: Actor, change: Change, facts: Facts): Verdict => {
  if (change.op === 'remove') return refused('serverOnly');
  if (change.op === 'create') {
    const verdict = mayBegin(actor, change, facts);
    if (!verdict.ok) return verdict;
  } else {
    if (change.id === undefined || ORIGIN_FIELDS.includes(change.field)) {
      return refused('serverOnly');
    }
    if (!mayMarkDeleted(actor, change)) return refused('notInYourName');
  }
  return isFacilitator(actor) ? allowed : lets(facts, 'cluster');
};
