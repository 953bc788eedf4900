import * as Y from 'yjs';
import { copyOfText } from '../../../shared/document/text/rich-text.ts';

const copyMap = (map: Y.Map<unknown>): Y.Map<unknown> =>
  new Y.Map([...map].map(([key, value]): [string, unknown] => [key, copyOf(value)]));

const copyArray = (array: Y.Array<unknown>): Y.Array<unknown> => {
  const copy = new Y.Array<unknown>();
  copy.push(array.toArray().map(copyOf));
  return copy;
};

/** A plain value is itself; a shared type becomes a new one with the same content. */
export const copyOf = (value: unknown): unknown => {
  if (value instanceof Y.Map) return copyMap(value);
  if (value instanceof Y.Text && !(value instanceof Y.XmlText)) return copyOfText(value);
  if (value instanceof Y.Array) return copyArray(value);
  if (value instanceof Y.AbstractType || value instanceof Y.Doc) {
    throw new Error(`cannot rewrite a ${value.constructor.name}`);
  }
  return value;
};

const readDocument = (updates: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
    throw new Error('cannot rewrite a document with a gap in it');
  }
  return doc;
};

/** All of our roots are maps; a root that only others know would come out empty. */
const rootMap = (doc: Y.Doc, name: string): Y.Map<unknown> => {
  const map = doc.getMap(name);
  if (map._start !== null) throw new Error(`cannot rewrite the root "${name}": it is no map`);
  return map;
};

/**
 * A document's content as it is seen today, written anew by one client: no history, nothing of what was deleted, and
 * no struct that merges with an older copy. Knows maps, texts with their formatting, arrays and plain values.
 */
export const rewriteDocument = (updates: readonly Uint8Array[], client: number): Uint8Array => {
  const old = readDocument(updates);
  const fresh = new Y.Doc();
  fresh.clientID = client;
  fresh.transact(() => {
    for (const name of old.share.keys()) {
      const target = fresh.getMap(name);
      for (const [key, value] of rootMap(old, name)) target.set(key, copyOf(value));
    }
  });
  const state = Y.encodeStateAsUpdate(fresh);
  old.destroy();
  fresh.destroy();
  return state;
};
