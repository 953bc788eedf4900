import * as Y from 'yjs';
import type { FieldValues } from '../document/field.ts';
import { recordMap } from '../document/read.ts';
import type { meetingSchema } from './schema.ts';

type Schema = typeof meetingSchema;
type RootOf<Shape extends string> = {
  [Root in keyof Schema]: Schema[Root] extends { readonly shape: Shape } ? Root : never;
}[keyof Schema];

type RecordRoot = RootOf<'records'>;
type FieldsRoot = RootOf<'fields'>;
type EntriesRoot = RootOf<'entries'>;

/** Sets the fields that hold something else; `undefined` takes a field away. */
const writeFields = (map: Y.Map<unknown>, values: object): void => {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) map.delete(name);
    else if (map.get(name) !== value) map.set(name, value);
  }
};

/** Writes fields of a root that carries them itself, such as `control`. */
export const writeRoot = <Root extends FieldsRoot>(
  doc: Y.Doc,
  root: Root,
  values: Partial<FieldValues<Schema[Root]['fields']>>,
): void => writeFields(doc.getMap(root), values);

/** Writes fields of a record, and makes it when it is new. */
export const writeRecord = <Root extends RecordRoot>(
  doc: Y.Doc,
  root: Root,
  { id, ...values }: { readonly id: string } & Partial<FieldValues<Schema[Root]['fields']>>,
): void => {
  const known = recordMap(doc, root, id);
  if (known) writeFields(known, values);
  else {
    const fields = Object.entries(values).filter(([, value]) => value !== undefined);
    doc.getMap(root).set(id, new Y.Map<unknown>(fields));
  }
};

/** Brings a root of entries from what was read of it to what it is to be; only what differs is written. */
export const writeEntries = <Entry>(
  doc: Y.Doc,
  root: EntriesRoot,
  { before, after }: { readonly before: ReadonlyMap<string, Entry>; readonly after: typeof before },
): void => {
  for (const key of before.keys()) if (!after.has(key)) removeKey(doc, root, key);
  for (const [key, entry] of after) {
    if (entry !== before.get(key)) doc.getMap(root).set(key, entry);
  }
};

/** Takes a record or an entry away; no trace of one that is not there. */
export const removeKey = (doc: Y.Doc, root: RecordRoot | EntriesRoot, key: string): void => {
  const map = doc.getMap(root);
  if (map.has(key)) map.delete(key);
};

/** Takes everything out of a root of entries. */
export const clearRoot = (doc: Y.Doc, root: EntriesRoot): void => {
  for (const key of doc.getMap(root).keys()) removeKey(doc, root, key);
};
