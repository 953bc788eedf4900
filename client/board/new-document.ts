import * as Y from 'yjs';
import type { Kept } from '../sync/offline-copy.ts';

/**
 * Reads the same words once: the second format writes the name of every field anew, and a note's section, author and colour are
 * those of a thousand others.
 */
class SharingDecoder extends Y.UpdateDecoderV2 {
  readonly #known = new Map<string, string>();

  #share(words: string): string {
    const known = this.#known.get(words);
    if (known !== undefined) return known;
    this.#known.set(words, words);
    return words;
  }

  override readKey(): string {
    return this.#share(super.readKey());
  }

  override readAny(): unknown {
    const value: unknown = super.readAny();
    return typeof value === 'string' ? this.#share(value) : value;
  }
}

/** A new copy of a board's document, with what the device has kept of it. */
export const newDocument = (kept: Pick<Kept, 'states' | 'updates'> | null = null): Y.Doc => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const state of kept?.states ?? []) {
      Y.applyUpdateV2(doc, state, undefined, SharingDecoder);
    }
    for (const update of kept?.updates ?? []) Y.applyUpdate(doc, update);
  }, 'offline copy');
  return doc;
};

/** A copy that begins with what the server gave in one piece; `null` when that is damaged: then the socket brings it. */
export const documentFrom = (state: Uint8Array): Y.Doc | null => {
  try {
    return newDocument({ states: [state], updates: [] });
  } catch {
    return null;
  }
};

/**
 * Yjs reads each value into an array with room for sixteen: of ten thousand notes that is a tenth of all that the page holds.
 * Gives that room back.
 */
export const tightenDocument = (doc: Y.Doc): void => {
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentAny) {
        struct.content.arr = struct.content.arr.slice();
      }
    }
  }
};
