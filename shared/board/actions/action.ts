import type * as Y from 'yjs';
import type * as z from 'zod/mini';

/** Who acts and when (ms since 1970). Ids and ranks come in the arguments, so that a replay does the same again. */
export type ActionContext = { readonly personId: string; readonly now: number };

/**
 * A change of a board's document: arguments in, one transaction out. No view touches a Y type itself.
 * An action on a record that is gone does nothing: two people may act on one note at once.
 * False when it could not be done as asked, so that a replay can offer the words back instead of losing them.
 */
export type Action<Args> = {
  readonly args: z.ZodMiniType<Args>;
  readonly run: (doc: Y.Doc, args: Args, context: ActionContext) => boolean;
};

/** Ties an action to the schema of its arguments, from which their type follows. */
export const defineAction = <Args>(
  args: z.ZodMiniType<Args>,
  run: Action<Args>['run'],
): Action<Args> => ({ args, run });
