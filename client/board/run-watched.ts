import type * as Y from 'yjs';
import type { ActionContext } from '../../shared/board/actions/action.ts';
import type { ActionCall } from '../../shared/board/actions/all.ts';
import { runAction } from '../../shared/board/actions/run-action.ts';

/**
 * Runs an action. `done`: it could be done as asked. `changed`: it left something in the document that has to
 * reach the server; an action that finds everything as it wants it leaves nothing.
 */
export const runWatched = (
  doc: Y.Doc,
  call: ActionCall,
  context: ActionContext,
): { readonly done: boolean; readonly changed: boolean } => {
  let changed = false;
  const onUpdate = (): void => {
    changed = true;
  };
  doc.on('update', onUpdate);
  const done = runAction(doc, call, { ...context, origin: 'own action' });
  doc.off('update', onUpdate);
  return { done, changed };
};
