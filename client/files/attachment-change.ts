import type { Change } from '../../shared/access/change.ts';

/** What giving a note a file would change, as the rules are asked about it. */
export const attachmentChange = (noteId: string): Change => ({
  op: 'put',
  root: 'notes',
  id: noteId,
  field: 'attachment',
});
