import * as Y from 'yjs';
import * as z from 'zod/mini';
import { recordMap } from '../../document/read.ts';
import { idOrEmptyValue, idValue, timeValue } from '../../document/values.ts';
import { commentTextValue } from '../records/comment.ts';
import { defineAction } from './action.ts';

/** True when what is said of this note would be read by somebody. */
const isRead = (doc: Y.Doc, noteId: string): boolean =>
  recordMap(doc, 'notes', noteId)?.has('deleted') === false;

/**
 * Says something of a note, or answers what others said. False when the note has been taken away meanwhile: then the words
 * are offered back.
 */
export const addComment = defineAction(
  z.strictObject({
    id: idValue,
    note: idValue,
    /** The first comment of the thread it answers in; '' begins a thread. */
    parent: idOrEmptyValue,
    text: commentTextValue,
    createdAt: timeValue,
  }),
  (doc, { id, ...comment }, { personId }) => {
    if (!isRead(doc, comment.note)) return false;
    const comments = doc.getMap('comments');
    if (!comments.has(id)) {
      comments.set(id, new Y.Map<unknown>(Object.entries({ ...comment, author: personId })));
    }
    return true;
  },
);

/** Says it in other words; others see that it was changed. */
export const editComment = defineAction(
  z.strictObject({ id: idValue, text: commentTextValue }),
  (doc, { id, text }, { now }) => {
    const comment = recordMap(doc, 'comments', id);
    comment?.set('text', text);
    comment?.set('editedAt', now);
    return comment !== null;
  },
);

/** Brings a thread to its end, or opens it again. */
export const resolveThread = defineAction(
  z.strictObject({ id: idValue, resolved: z.boolean() }),
  (doc, { id, resolved }, { personId, now }) => {
    const comment = recordMap(doc, 'comments', id);
    if (resolved) comment?.set('resolved', { at: now, by: personId });
    else comment?.delete('resolved');
    return comment !== null;
  },
);

/** Puts a comment into the trash; the answers to it stay. */
export const deleteComment = defineAction(
  z.strictObject({ id: idValue }),
  (doc, { id }, { personId, now }) => {
    recordMap(doc, 'comments', id)?.set('deleted', { at: now, by: personId });
    return true;
  },
);

/** Takes a comment out of the trash. */
export const restoreComment = defineAction(z.strictObject({ id: idValue }), (doc, { id }) => {
  recordMap(doc, 'comments', id)?.delete('deleted');
  return true;
});
