import { lazy } from 'react';
import type { View } from '../../shared/board/layout.ts';
import { Optional } from '../ui/Optional.tsx';

const FindHere = lazy(async () => ({ default: (await import('./FindHere.tsx')).FindHere }));

/** Search, and what is new, above the board; fetched once the board is there. */
export const FindPlace = ({ view }: { view: View }) => (
  <Optional>
    <FindHere view={view} />
  </Optional>
);
