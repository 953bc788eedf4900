import type { View } from '../../shared/board/layout.ts';
import { Optional } from '../ui/Optional.tsx';
import { later } from '../ui/later.ts';

const FindHere = later(async () => (await import('./FindHere.tsx')).FindHere);

type FindPlaceProps = {
  view: View;
  /** Where the legend stands; `null` until that is on the page. */
  legend: HTMLElement | null;
};

/** Search, and what is new, above the board, and its legend below; fetched once the board is there. */
export const FindPlace = (props: FindPlaceProps) => (
  <Optional>
    <FindHere {...props} />
  </Optional>
);
