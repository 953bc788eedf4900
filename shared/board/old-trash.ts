import * as Y from 'yjs';
import { recordMap } from '../document/read.ts';
import { removeAnswers } from './answers.ts';
import { deletedValue } from '../document/values.ts';
import { DRAWING_ROOTS } from './drawing-roots.ts';
import { readComments } from './read-comment.ts';
import { parseReactionKey } from './records/reaction.ts';
import type { RecordRoot } from './roots.ts';
import { isOldTrash } from './trash-time.ts';

/** When it was deleted; `null` when it is not. Who deletes says when: a time before it was there is none. */
const deletedAt = (record: Y.Map<unknown>): number | null => {
  const deleted = deletedValue.safeParse(record.get('deleted'));
  if (!deleted.success) return null;
  const createdAt = record.get('createdAt');
  const { at } = deleted.data;
  return at > (typeof createdAt === 'number' ? createdAt : 0) ? at : null;
};

/** Ids of what has been in the trash for too long; what is not in it is hardly looked at. */
const oldIn = (doc: Y.Doc, root: RecordRoot, now: number): ReadonlySet<string> => {
  const old = new Set<string>();
  for (const [id, record] of doc.getMap(root)) {
    if (!(record instanceof Y.Map) || !record.has('deleted')) continue;
    const at = deletedAt(record);
    if (at !== null && isOldTrash(at, now)) old.add(id);
  }
  return old;
};

/** The comments on these notes, and those that have been in the trash for too long. Where answers stand on one, only its words go. */
const emptyOldComments = (doc: Y.Doc, notes: ReadonlySet<string>, now: number): void => {
  const old = oldIn(doc, 'comments', now);
  if (old.size === 0 && notes.size === 0) return;
  const comments = readComments(doc);
  const staying = comments.filter(({ id, note }) => !notes.has(note) && !old.has(id));
  const answered = new Set(staying.map(({ parent }) => parent));
  for (const { id, note, text } of comments) {
    if (!notes.has(note) && !old.has(id)) continue;
    if (notes.has(note) || !answered.has(id)) doc.getMap('comments').delete(id);
    else if (text !== '') recordMap(doc, 'comments', id)?.set('text', '');
  }
};

/** Takes away for good what has been in the trash for too long, with the reactions to it, the answers in it and what was said of it. For the server only. */
export const emptyOldTrash = (doc: Y.Doc, now: number): void => {
  const notes = oldIn(doc, 'notes', now);
  for (const id of notes) doc.getMap('notes').delete(id);
  for (const root of ['sections', 'clusters', ...DRAWING_ROOTS] as const) {
    for (const id of oldIn(doc, root, now)) doc.getMap(root).delete(id);
  }
  emptyOldComments(doc, notes, now);
  if (notes.size === 0) return;
  removeAnswers(doc, notes);
  const reactions = doc.getMap('reactions');
  for (const key of reactions.keys()) {
    if (notes.has(parseReactionKey(key)?.noteId ?? '')) reactions.delete(key);
  }
};
