import * as Y from 'yjs';

/**
 * Folds a document's updates into one state. A document with garbage collection is what forgets deleted
 * text; merging the updates alone would keep it.
 */
export const compactUpdates = (updates: readonly Uint8Array[]): Uint8Array => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
};
