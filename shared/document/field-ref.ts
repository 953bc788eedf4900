import * as Y from 'yjs';
import { recordMap } from './read.ts';

/** Names one field of a document; `id` is absent in roots whose map carries the fields itself. */
export type FieldRef = {
  readonly root: string;
  readonly id?: string | undefined;
  readonly field: string;
};

/** The map that holds the field, or `null` when its record is gone. */
export const holderOf = (doc: Y.Doc, { root, id }: FieldRef): Y.Map<unknown> | null =>
  id === undefined ? doc.getMap(root) : recordMap(doc, root, id);

/** A field's value as plain data, a text as its string; `undefined` when it is absent. */
export const readValue = (doc: Y.Doc, ref: FieldRef): unknown => {
  const value = holderOf(doc, ref)?.get(ref.field);
  return value instanceof Y.Text ? value.toString() : value;
};
