import type { ComponentProps } from 'react';
import { Suspense } from 'react';
import { useHasDrawings } from '../../board/has-drawings.ts';
import { later } from '../../ui/later.ts';

const DrawingLayer = later(async () => (await import('./drawing/DrawingLayer.tsx')).DrawingLayer);

/** Drawings, on boards that have any or tools for them; all others fetch nothing. */
export const DrawingPlace = (props: ComponentProps<typeof DrawingLayer>) => (
  <Suspense>{useHasDrawings() && <DrawingLayer {...props} />}</Suspense>
);
