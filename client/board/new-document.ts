import * as Y from 'yjs';

/** A new copy of a board's document, with what the device has kept of it. */
export const newDocument = (updates: readonly Uint8Array[] = []): Y.Doc => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  }, 'offline copy');
  return doc;
};
