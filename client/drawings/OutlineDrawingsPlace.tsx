import { Suspense } from 'react';
import { useHasDrawings } from '../board/has-drawings.ts';
import { later } from '../ui/later.ts';

const OutlineDrawings = later(async () => (await import('./OutlineDrawings.tsx')).OutlineDrawings);

/** What is drawn, in words, on boards that have any drawings or tools for them; all others fetch nothing. */
export const OutlineDrawingsPlace = () => (
  <Suspense>{useHasDrawings() && <OutlineDrawings />}</Suspense>
);
