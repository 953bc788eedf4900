import { parseReactionKey } from '../../board/records/reaction.ts';
import type { Actor } from '../actor.ts';
import {
  allowed,
  type Change,
  type Facts,
  isFacilitator,
  lets,
  refused,
  type Verdict,
} from '../change.ts';

/** A reaction is given and taken back by whoever it is of. */
export const mayReact = (actor: Actor, change: Change, facts: Facts): Verdict => {
  if (change.op === 'create' || change.op === 'remove') return refused('invalidValue');
  const reaction = parseReactionKey(change.field);
  if (reaction?.personId !== actor.personId) return refused('notInYourName');
  // One's reaction to a note that is gone can still be taken back.
  if (change.op === 'put' && !facts.hasNote(reaction.noteId)) return refused('invalidValue');
  // Likes would sway a vote, whoever gives them.
  const isVoting = facts.abilities.react === 'voteOpen';
  return isFacilitator(actor) && !isVoting ? allowed : lets(facts, 'react');
};
