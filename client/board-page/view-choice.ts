import { defaultView } from '../../shared/board/layout.ts';
import type { Layout, View } from '../../shared/board/layout.ts';

type Circumstances = {
  /** What this person chose for this board on this device. */
  readonly chosen: View | undefined;
  /** The board's own layout. */
  readonly layout: Layout;
  /** A phone, or a window as narrow as one. */
  readonly narrow: boolean;
};

/** Which view to show: one's own choice first, then the board's; on a phone nobody is dropped on a canvas unasked. */
export const viewToShow = ({ chosen, layout, narrow }: Circumstances): View => {
  if (chosen) return chosen;
  const view = defaultView(layout);
  return narrow && view === 'canvas' ? 'columns' : view;
};
