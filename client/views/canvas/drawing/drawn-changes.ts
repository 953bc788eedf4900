import type { Change } from '../../../../shared/access/change.ts';
import type { Drawn } from './drawn.ts';

/** What the rules are asked about before a drawing is moved. */
export const placeChanges = (drawn: Drawn): readonly Change[] =>
  (drawn.root === 'connectors' ? ['from', 'to'] : ['frame']).map((field) => ({
    op: 'put',
    root: drawn.root,
    id: drawn.of.id,
    field,
  }));

/** To write in a drawing, or to give it another colour. */
export const fieldChange = (drawn: Drawn, field: string): Change => ({
  op: 'put',
  root: drawn.root,
  id: drawn.of.id,
  field,
});

/** To put a drawing in the trash. */
export const removeChange = (drawn: Drawn, personId: string): Change => ({
  op: 'put',
  root: drawn.root,
  id: drawn.of.id,
  field: 'deleted',
  value: { at: 0, by: personId },
});
