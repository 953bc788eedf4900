import type * as Y from 'yjs';
import type { Action, ActionContext } from './action.ts';
import { type ActionArgs, type ActionName, boardActions } from './all.ts';

type ArgsByName = { readonly [N in ActionName]: ActionArgs<N> };

/** One member of `ActionCall`, or all of them. */
export type CallOf<N extends ActionName> = {
  [K in N]: { readonly name: K; readonly args: ArgsByName[K] };
}[N];

const actions: { readonly [N in ActionName]: Action<ArgsByName[N]> } = boardActions;

/** False for arguments that no client of ours makes: a stored action of another version, say. */
export const hasValidArgs = <N extends ActionName>(call: CallOf<N>): boolean =>
  actions[call.name].args.safeParse(call.args).success;

/** Runs an action in a transaction of its own; false when it could not be done as asked. */
export const runAction = <N extends ActionName>(
  doc: Y.Doc,
  call: CallOf<N>,
  context: ActionContext & { readonly origin: unknown },
): boolean => doc.transact(() => actions[call.name].run(doc, call.args, context), context.origin);
