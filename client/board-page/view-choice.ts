import { defaultView } from '../../shared/board/layout.ts';
import type { Layout, View } from '../../shared/board/layout.ts';

type Circumstances = {
  /** What this person chose for this board on this device. */
  readonly chosen: View | undefined;
  /** The board's own layout. */
  readonly layout: Layout;
  /** A phone, or a window as narrow as one. */
  readonly narrow: boolean;
  /** The view that facilitators gave everybody for now. */
  readonly pinned?: Layout | null | undefined;
};

/** Which view to show: the one that all are to have, else one's own choice, then the board's; on a phone nobody is dropped on a canvas unasked. */
export const viewToShow = ({ chosen, layout, narrow, pinned }: Circumstances): View => {
  if (pinned) return defaultView(pinned);
  if (chosen) return chosen;
  const view = defaultView(layout);
  return narrow && view === 'canvas' ? 'columns' : view;
};
