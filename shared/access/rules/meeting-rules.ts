import type { Actor } from '../actor.ts';
import {
  allowed,
  type Change,
  type Facts,
  type FieldChange,
  isFacilitator,
  refused,
  type Verdict,
} from '../change.ts';

/** A field that is taken away reads as empty; a write without a value is one that the same update replaces. */
const isEmptied = ({ op, value }: FieldChange): boolean =>
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

/** The meeting's document: facilitators write what is planned, the server what happens. */
export const mayChangeMeeting = (actor: Actor, change: Change, facts: Facts): Verdict => {
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
