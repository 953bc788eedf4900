import type { Actor } from '../../shared/access/actor.ts';
import { type Facts, may, type Verdict } from '../../shared/access/rules.ts';
import type { ActionContext } from '../../shared/board/actions/action.ts';
import type { ActionCall } from '../../shared/board/actions/all.ts';
import { changesOf } from '../../shared/board/actions/changes-of.ts';
import { ok } from '../../shared/lib/result.ts';

/** Asks the rules about everything an action may write; the first no is the answer. */
export const mayCall = (
  call: ActionCall,
  context: ActionContext,
  actor: Actor,
  facts: Facts,
): Verdict => {
  for (const change of changesOf(call, context)) {
    const verdict = may('board', actor, change, facts);
    if (!verdict.ok) return verdict;
  }
  return ok(undefined);
};
