import * as Y from 'yjs';
import { recordMap } from './read.ts';

/** What to write of a record or of the fields of a root; `undefined` takes a field away, what is left out stays. */
export type FieldChanges = Readonly<Record<string, unknown>>;

const isSameValue = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** Writes what differs. */
export const setFields = (map: Y.Map<unknown>, changes: FieldChanges): void => {
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) {
      if (map.has(name)) map.delete(name);
    } else if (!isSameValue(map.get(name), value)) map.set(name, value);
  }
};

/** Writes what differs of one record, and makes it when there is none. */
export const setRecord = (
  doc: Y.Doc,
  { root, id }: { readonly root: string; readonly id: string },
  changes: FieldChanges,
): void => {
  const known = recordMap(doc, root, id);
  if (known) {
    setFields(known, changes);
    return;
  }
  const record = new Y.Map<unknown>();
  for (const [name, value] of Object.entries(changes)) {
    if (value !== undefined) record.set(name, value);
  }
  doc.getMap(root).set(id, record);
};

/** Lets a root of plain entries hold exactly these; writes what differs. */
export const setEntries = (
  doc: Y.Doc,
  root: string,
  entries: ReadonlyMap<string, unknown>,
): void => {
  const map = doc.getMap(root);
  for (const key of map.keys()) if (!entries.has(key)) map.delete(key);
  setFields(map, Object.fromEntries(entries));
};
