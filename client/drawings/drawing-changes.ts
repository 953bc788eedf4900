import type { Change } from '../../shared/access/change.ts';
import type { DrawingRoot } from '../../shared/board/drawing-roots.ts';

/** To put a drawing in the trash, or, without a mark, to take it out. */
export const deletedChange = (root: DrawingRoot, id: string, by: string | null): Change =>
  by === null
    ? { op: 'delete', root, id, field: 'deleted' }
    : { op: 'put', root, id, field: 'deleted', value: { at: 0, by } };
