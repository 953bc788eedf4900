import * as Y from 'yjs';
import type { ActionContext } from '../../shared/board/actions/action.ts';
import type { ActionCall } from '../../shared/board/actions/all.ts';
import { runAction } from '../../shared/board/actions/run-action.ts';

/** Where an action's own structs end in a document: a document that reaches as far has it. */
export type Mark = { readonly client: number; readonly clock: number };

/** True when the action that left this mark is in the document. */
export const reaches = (doc: Y.Doc, { client, clock }: Mark): boolean =>
  Y.getState(doc.store, client) >= clock;

/**
 * Runs an action. `done`: it could be done as asked. `changed`: it left something in the document that has to
 * reach the server; an action that finds everything as it wants it leaves nothing. `mark`: `null` when it only
 * took away, which leaves no structs.
 */
export const runWatched = (
  doc: Y.Doc,
  call: ActionCall,
  context: ActionContext,
): { readonly done: boolean; readonly changed: boolean; readonly mark: Mark | null } => {
  const client = doc.clientID;
  const before = Y.getState(doc.store, client);
  let changed = false;
  const onUpdate = (): void => {
    changed = true;
  };
  doc.on('update', onUpdate);
  const done = runAction(doc, call, { ...context, origin: 'own action' });
  doc.off('update', onUpdate);
  const clock = Y.getState(doc.store, client);
  return { done, changed, mark: clock > before ? { client, clock } : null };
};
