import type { Change } from '../../shared/access/change.ts';
import type { DrawingRoot } from '../../shared/board/drawing-roots.ts';

/** What a new drawing has at least. */
const LEAST: Readonly<Record<DrawingRoot, readonly string[]>> = {
  connectors: ['from', 'to'],
  strokes: ['points', 'frame'],
  shapes: ['frame', 'text'],
};

/** To draw something, as the rules are asked about it. */
export const newDrawingChange = (root: DrawingRoot, personId: string): Change => ({
  op: 'create',
  root,
  id: 'new',
  fields: new Map<string, unknown>([
    ['author', personId],
    ...LEAST[root].map((name): [string, unknown] => [name, null]),
  ]),
});

/** To put a drawing in the trash, or, without a mark, to take it out. */
export const deletedChange = (root: DrawingRoot, id: string, by: string | null): Change =>
  by === null
    ? { op: 'delete', root, id, field: 'deleted' }
    : { op: 'put', root, id, field: 'deleted', value: { at: 0, by } };
