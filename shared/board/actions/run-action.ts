import type * as Y from 'yjs';
import type { Action, ActionContext } from './action.ts';
import { type ActionArgs, type ActionCall, type ActionName, boardActions } from './all.ts';

type ArgsByName = { readonly [N in ActionName]: ActionArgs<N> };

/** One member of `ActionCall`, or all of them. */
export type CallOf<N extends ActionName> = {
  [K in N]: { readonly name: K; readonly args: ArgsByName[K] };
}[N];

const actions: { readonly [N in ActionName]: Action<ArgsByName[N]> } = boardActions;

const isActionName = (name: unknown): name is ActionName =>
  typeof name === 'string' && Object.hasOwn(boardActions, name);

/** True for an action with arguments that it takes; one stored by another version may be something else. */
export const isActionCall = (value: unknown): value is ActionCall =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'args' in value &&
  isActionName(value.name) &&
  boardActions[value.name].args.safeParse(value.args).success;

/** Runs an action in a transaction of its own; false when it could not be done as asked. */
export const runAction = <N extends ActionName>(
  doc: Y.Doc,
  call: CallOf<N>,
  context: ActionContext & { readonly origin: unknown },
): boolean => doc.transact(() => actions[call.name].run(doc, call.args, context), context.origin);
