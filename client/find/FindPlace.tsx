import type { View } from '../../shared/board/layout.ts';
import { Optional } from '../ui/Optional.tsx';
import { later } from '../ui/later.ts';

const FindHere = later(async () => (await import('./FindHere.tsx')).FindHere);

/** Search, and what is new, above the board; fetched once the board is there. */
export const FindPlace = ({ view }: { view: View }) => (
  <Optional>
    <FindHere view={view} />
  </Optional>
);
