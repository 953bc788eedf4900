import { defaultView, type View, viewsOffered } from '../../shared/board/layout.ts';
import type { Layout } from '../../shared/board/layout.ts';

type Circumstances = {
  /** What this person chose for this board on this device. */
  readonly chosen: View | undefined;
  /** The board's own layout, and what else facilitators have switched on. */
  readonly layout: Layout;
  readonly views?: readonly Layout[] | undefined;
  /** Whoever facilitates has every view. */
  readonly facilitates?: boolean;
  /** A phone, or a window as narrow as one. */
  readonly narrow: boolean;
  /** The view that facilitators gave everybody for now. */
  readonly pinned?: Layout | null | undefined;
};

/**
 * Which view to show: the one that all are to have, else one's own choice if it is on offer, then the board's; on a phone
 * nobody is dropped on a canvas unasked.
 */
export const viewToShow = ({
  chosen,
  layout,
  views,
  facilitates = false,
  narrow,
  pinned,
}: Circumstances): View => {
  if (pinned && !facilitates) return defaultView(pinned);
  const offered = viewsOffered({ layout, views });
  if (chosen && (facilitates || offered.includes(chosen))) return chosen;
  const view = defaultView(layout);
  const isUnasked = narrow && view === 'canvas';
  return isUnasked ? (offered.find((other) => other !== 'canvas') ?? view) : view;
};
