import type { Actor } from '../actor.ts';
import { type Change, type Facts, isFacilitator } from '../change.ts';

/**
 * True for a participant's change that would bring back what facilitators put away: a note that the server took out of the
 * document, or where notes are approved one that somebody else put into the trash. By itself, since only the gate can tell.
 */
export const bringsBack = (actor: Actor, change: Change, facts: Facts): boolean => {
  if (change.root !== 'notes' || isFacilitator(actor)) return false;
  if (change.op === 'create') return facts.isTakenOut(change.id);
  if (change.op !== 'delete' || change.field !== 'deleted' || change.id === undefined) return false;
  const deleter = facts.deleterOf(change.id);
  return (
    deleter !== undefined &&
    deleter !== actor.personId &&
    facts.needsApproval(facts.sectionOf(change.id))
  );
};
