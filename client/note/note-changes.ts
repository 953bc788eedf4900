import type { Change } from '../../shared/access/change.ts';
import { reactionKey } from '../../shared/board/records/reaction.ts';
import type { ReactionKind } from '../../shared/board/records/reaction.ts';

/** What a control would change, as the rules are asked about it. */
const put = (id: string, field: string, value?: unknown): Change => ({
  op: 'put',
  root: 'notes',
  id,
  field,
  value,
});

export const textChange = (noteId: string): Change => put(noteId, 'text');

export const colorChange = (noteId: string): Change => put(noteId, 'color');

export const tagsChange = (noteId: string): Change => put(noteId, 'tags');

export const dateChange = (noteId: string): Change => put(noteId, 'date');

export const linkChange = (noteId: string): Change => put(noteId, 'link');

/** To another place; within its own section when none is given. */
export const moveChange = (noteId: string, sectionId?: string): Change =>
  sectionId === undefined ? put(noteId, 'rank') : put(noteId, 'section', sectionId);

/** Into a cluster, any of them when none is given; `null`: out of the one it is in. */
export const clusterChange = (noteId: string, clusterId: string | null = 'any'): Change =>
  clusterId === null
    ? { op: 'delete', root: 'notes', id: noteId, field: 'cluster' }
    : put(noteId, 'cluster', clusterId);

export const deleteChange = (noteId: string, personId: string): Change =>
  put(noteId, 'deleted', { at: 0, by: personId });

export const reactionChange = (noteId: string, personId: string, kind: ReactionKind): Change => ({
  op: 'put',
  root: 'reactions',
  field: reactionKey({ noteId, personId, kind }),
});

export const newNoteChange = (sectionId: string, personId: string): Change => ({
  op: 'create',
  root: 'notes',
  id: 'new',
  fields: new Map<string, unknown>([
    ['text', ''],
    ['author', personId],
    ['section', sectionId],
  ]),
});
