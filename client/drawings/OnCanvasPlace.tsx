import { Suspense } from 'react';
import type { View } from '../../shared/board/layout.ts';
import { useHasDrawings } from '../board/has-drawings.ts';
import { later } from '../ui/later.ts';

const OnCanvasLine = later(async () => (await import('./OnCanvasLine.tsx')).OnCanvasLine);

/** Views that have what is drawn themselves: as it is, or in words. */
const HAVE_IT: ReadonlySet<View> = new Set<View>(['canvas', 'outline']);

/** What other views say of drawings; boards without any fetch nothing. */
export const OnCanvasPlace = ({ view }: { view: View }) => {
  const isThere = useHasDrawings() && !HAVE_IT.has(view);
  return <Suspense>{isThere && <OnCanvasLine />}</Suspense>;
};
