import type * as Y from 'yjs';
import { ok, type Result } from '../../../shared/lib/result.ts';
import {
  type NoChoice,
  whyNotChoose,
  whyNotJoin,
} from '../../../shared/meeting/breakouts/choice.ts';
import type { Session } from '../../directory/session.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { findBreakout, findGroup } from './find.ts';
import { countMembers, groupOf, setPlace } from './places.ts';

/** The group that somebody was in before, for an undo. */
type Left = Result<{ readonly left: string | null }, Refusal>;

const refuseChoice = (why: NoChoice) => {
  switch (why) {
    case 'assigned':
      return refuse(
        'not-allowed',
        'Facilitators say who is in which group: ask them for another one.',
      );
    case 'over':
      return refuse('conflict', 'The groups are over; they can still be visited.');
    case 'full':
      return refuse('full', 'Every place in the group is taken: choose another one.');
  }
};

/** Somebody goes to a group by themselves, and leaves the one before. */
export const chooseGroup = (
  doc: Y.Doc,
  { personId, role }: Session,
  { group: groupId, at }: { readonly group: string; readonly at: number },
): Left => {
  const found = findGroup(doc, groupId);
  if (!found.ok) return found;
  const { group, breakout } = found.value;
  const place = { breakout: breakout.id, person: personId };
  const left = groupOf(doc, place);
  if (left === group.id) return ok({ left: null });
  const why = whyNotJoin({ breakout, group, taken: countMembers(doc, group.id) }, role);
  if (why !== null) return refuseChoice(why);
  setPlace(doc, place, { group: group.id, at });
  return ok({ left });
};

/** Somebody leaves their group of a breakout. */
export const leaveGroup = (doc: Y.Doc, { personId, role }: Session, breakoutId: string): Left => {
  const breakout = findBreakout(doc, breakoutId);
  if (!breakout.ok) return breakout;
  const why = whyNotChoose(breakout.value, role);
  if (why !== null) return refuseChoice(why);
  const place = { breakout: breakoutId, person: personId };
  const left = groupOf(doc, place);
  setPlace(doc, place, null);
  return ok({ left });
};

export type Move = {
  readonly breakout: string;
  readonly person: string;
  readonly group: string | null;
  readonly at: number;
};

/** A facilitator puts somebody into a group, full or not. */
export const moveToGroup = (doc: Y.Doc, move: Move): Left => {
  const breakout = findBreakout(doc, move.breakout);
  if (!breakout.ok) return breakout;
  if (move.group !== null) {
    const found = findGroup(doc, move.group);
    if (!found.ok) return found;
    if (found.value.breakout.id !== move.breakout) return refuse('not-found');
  }
  const left = groupOf(doc, move);
  setPlace(doc, move, move.group === null ? null : { group: move.group, at: move.at });
  return ok({ left });
};
