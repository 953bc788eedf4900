import type { Actor } from '../../shared/access/actor.ts';
import type { Change, Facts, Verdict } from '../../shared/access/change.ts';
import { isHeld } from '../../shared/access/rules/note-rules.ts';
import { mayOnBoard } from '../../shared/access/rules.ts';
import type { ActionContext } from '../../shared/board/actions/action.ts';
import type { ActionCall, ActionName } from '../../shared/board/actions/all.ts';
import { changesOf } from '../../shared/board/actions/changes-of.ts';
import { err, ok } from '../../shared/lib/result.ts';

/** What puts a locked note elsewhere without taking it from where it is held: its frame with it, or what was before. */
const CARRIES_ALONG: ReadonlySet<ActionName> = new Set<ActionName>([
  'section.carry',
  'section.arrange',
  'board.putBack',
]);

/** May this person change this with their own hands? Besides what the gate asks, a locked note is let go before it is moved. */
export const mayByHand = (actor: Actor, change: Change, facts: Facts): Verdict => {
  const verdict = mayOnBoard(actor, change, facts);
  return verdict.ok && isHeld(change, facts) ? err('noteLocked') : verdict;
};

/** Asks the rules about everything an action may write; the first no is the answer. */
export const mayCall = (
  call: ActionCall,
  context: ActionContext,
  actor: Actor,
  facts: Facts,
): Verdict => {
  const changes = changesOf(call, context);
  const created = new Set(changes.flatMap((change) => (change.op === 'create' ? [change.id] : [])));
  const factsThen = { ...facts, isNew: (noteId: string) => created.has(noteId) };
  for (const change of changes) {
    const verdict = CARRIES_ALONG.has(call.name)
      ? mayOnBoard(actor, change, factsThen)
      : mayByHand(actor, change, factsThen);
    if (!verdict.ok) return verdict;
  }
  return ok(undefined);
};
