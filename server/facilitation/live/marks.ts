import type * as Y from 'yjs';
import { clearRoot, removeKey } from '../../../shared/meeting/write.ts';

/** Raises somebody's hand or marks them as ready; who has done so already keeps their place in the line. */
export const setMark = (
  doc: Y.Doc,
  root: 'hands' | 'ready',
  { person, at }: { readonly person: string; readonly at: number },
): void => {
  const marks = doc.getMap(root);
  if (!marks.has(person)) marks.set(person, { at });
};

/** Takes one person's mark away, or with `null` everybody's. */
export const clearMarks = (doc: Y.Doc, root: 'hands' | 'ready', person: string | null): void =>
  person === null ? clearRoot(doc, root) : removeKey(doc, root, person);
