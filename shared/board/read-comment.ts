import type * as Y from 'yjs';
import { readFields, recordMap } from '../document/read.ts';
import { type Comment, commentFields } from './records/comment.ts';

/** A comment, in the trash or not; `null` when there is none with this id. */
export const readComment = (doc: Y.Doc, id: string): Comment | null => {
  const map = recordMap(doc, 'comments', id);
  return map && Object.freeze({ id, ...readFields(commentFields, map) });
};

/** Every comment, those in the trash too, in no particular order. */
export const readComments = (doc: Y.Doc): Comment[] =>
  [...doc.getMap('comments').keys()].flatMap((id) => readComment(doc, id) ?? []);

/** The note on which this comment begins a thread; `undefined` for an answer, and for what is no comment. */
export const threadNoteOf = (doc: Y.Doc, id: string): string | undefined => {
  const map = recordMap(doc, 'comments', id);
  const note = map?.get('note');
  return typeof note === 'string' && !map?.get('parent') ? note : undefined;
};
