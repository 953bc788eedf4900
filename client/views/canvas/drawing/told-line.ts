import type { LineColor, StrokeKind } from '../../../../shared/board/drawing-values.ts';
import type { InkPoint } from '../../../../shared/board/ink.ts';
import { MOST_WET_POINTS, wetInkOf } from '../../../../shared/board/wet-ink.ts';
import { PRESENCE_INTERVAL_MS } from '../../../../shared/presence/presence.ts';
import type { Board } from '../../../board/board.ts';

/** Others see points so many screen pixels apart: it is for a moment, until the line itself comes. */
const APART = 4;

/** Points are told for as long as so many words of presence take: who misses one or two misses nothing. */
const TOLD_FOR = 3;

export type ToldLineOptions = {
  readonly board: Pick<Board, 'presence' | 'here'>;
  /** The id that the line is going to have. */
  readonly line: string;
  readonly kind: StrokeKind;
  readonly color: LineColor;
  readonly width: number;
  readonly zoom: () => number;
};

/** A line that others see while it is drawn. */
export type ToldLine = {
  /** A point more; `at` in milliseconds of whatever clock. */
  readonly add: (point: InkPoint, at: number) => void;
  /** It is on the board, or was given up. */
  readonly end: () => void;
};

type Told = { readonly point: InkPoint; readonly at: number };

/** Tells the others where a line goes: the newest points of it, and how many came before. */
export const tellLine = ({ board, zoom, ...line }: ToldLineOptions): ToldLine => {
  let newest: readonly Told[] = [];
  let count = 0;
  return {
    add: (point, at) => {
      const last = newest.at(-1)?.point;
      const away = last ? Math.hypot(point.x - last.x, point.y - last.y) * zoom() : APART;
      if (away < APART) return;
      const since = at - TOLD_FOR * Math.max(PRESENCE_INTERVAL_MS, board.here.pace());
      const recent = newest.filter((told) => told.at >= since);
      newest = [...recent, { point, at }].slice(-MOST_WET_POINTS);
      count += 1;
      const points = newest.map((told) => told.point);
      board.presence.set({ ink: wetInkOf({ ...line, from: count - points.length, points }) });
    },
    end: () => {
      if (count > 0) board.presence.set({ ink: null });
    },
  };
};
