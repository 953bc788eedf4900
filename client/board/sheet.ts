import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

/** A document and the presence that belongs to it; both are replaced together. */
export type Sheet = { readonly doc: Y.Doc; readonly awareness: Awareness };

/** A new sheet says nothing to others until somebody gives it their presence. */
export const newSheet = (updates: readonly Uint8Array[] = []): Sheet => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  }, 'offline copy');
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  return { doc, awareness };
};
