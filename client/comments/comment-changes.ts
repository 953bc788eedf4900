import type { Change } from '../../shared/access/change.ts';

/** What a control would change, as the rules are asked about it. */
export const newCommentChange = (note: string, personId: string): Change => ({
  op: 'create',
  root: 'comments',
  id: 'new',
  fields: new Map<string, unknown>([
    ['note', note],
    ['text', ''],
    ['author', personId],
  ]),
});

export const editCommentChange = (id: string): Change => ({
  op: 'put',
  root: 'comments',
  id,
  field: 'text',
});

export const deleteCommentChange = (id: string, personId: string): Change => ({
  op: 'put',
  root: 'comments',
  id,
  field: 'deleted',
  value: { at: 0, by: personId },
});

export const resolveChange = (id: string, personId: string): Change => ({
  op: 'put',
  root: 'comments',
  id,
  field: 'resolved',
  value: { at: 0, by: personId },
});

/** Brings the note back that was spoken of. */
export const restoreNoteChange = (id: string): Change => ({
  op: 'delete',
  root: 'notes',
  id,
  field: 'deleted',
});
