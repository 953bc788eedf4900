import type { Actor } from './actor.ts';
import { type Change, type Facts, refused, type Verdict } from './change.ts';
import { mayChangeBoard } from './rules/board-rules.ts';
import { mayChangeMeeting } from './rules/meeting-rules.ts';
import { bringsBack } from './rules/put-away-rules.ts';
import { mayChangeDraft } from './rules/note-rules.ts';

type Rule = (actor: Actor, change: Change, facts: Facts) => Verdict;

/** Whoever may not write here at all changes nothing, whatever the rules say of it. */
const forWriters =
  (rule: Rule): Rule =>
  (actor, change, facts) =>
    actor.access !== 'write' || actor.role === 'viewer'
      ? refused('readOnly')
      : rule(actor, change, facts);

/** May this actor make this change of a board? By itself, since a page of a board needs no other rules. */
export const mayOnBoard: Rule = forWriters(mayChangeBoard);

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
  switch (kind) {
    case 'board':
      return bringsBack(actor, change, facts)
        ? refused('putAway')
        : mayOnBoard(actor, change, facts);
    case 'meeting':
      return forWriters(mayChangeMeeting)(actor, change, facts);
    case 'draft':
      return forWriters(mayChangeDraft)(actor, change, facts);
  }
};
