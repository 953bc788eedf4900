import * as Y from 'yjs';
import { recordMap } from './read.ts';
import { readMarks } from './text/rich-text.ts';

/** Names one field of a document; `id` is absent in roots whose map carries the fields itself. */
export type FieldRef = {
  readonly root: string;
  readonly id?: string | undefined;
  readonly field: string;
};

/** The map that holds the field, or `null` when its record is gone. */
export const holderOf = (doc: Y.Doc, { root, id }: FieldRef): Y.Map<unknown> | null =>
  id === undefined ? doc.getMap(root) : recordMap(doc, root, id);

/** A field's value as plain data, a text as its string or, where it has formats, a `RichText`; `undefined` when it is absent. */
export const readValue = (doc: Y.Doc, ref: FieldRef): unknown => {
  const value = holderOf(doc, ref)?.get(ref.field);
  if (!(value instanceof Y.Text)) return value;
  const marks = readMarks(value);
  return marks ? { text: value.toString(), marks } : value.toString();
};
