import type { LineColor, StrokeKind } from '../../../../shared/board/drawing-values.ts';
import { type InkPoint, inkOf, MAX_INK_POINTS } from '../../../../shared/board/ink.ts';
import { createId } from '../../../../shared/lib/id.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import type { Board, NotDone } from '../../../board/board.ts';
import type { CameraStore } from '../camera-store.ts';
import { simplified } from './smooth.ts';
import { tellLine } from './told-line.ts';

/** How many screen pixels a line may differ from what the hand drew. */
const TOLERANCE = 0.6;

/** A mouse, a finger or a key says nothing of pressure. */
export const EVEN_PRESSURE = 0.5;

export type Pen = {
  readonly board: Board;
  readonly camera: CameraStore;
  readonly kind: StrokeKind;
  readonly color: LineColor;
  readonly width: number;
  /** Milliseconds of a clock that only goes on. */
  readonly now: () => number;
  /** Shows the line as it is drawn; `null` when it is on the board, or was given up. */
  readonly show: (points: readonly InkPoint[] | null) => void;
  readonly tell: (result: Result<void, NotDone>) => void;
};

/** A pen that touches the paper. */
export type PenOnPaper = {
  readonly last: () => InkPoint | undefined;
  readonly add: (point: InkPoint) => void;
  /** Shows where the line would go straight from here; it is not drawn yet. */
  readonly reach: (point: InkPoint) => void;
  /** Puts the line on the board. */
  readonly finish: () => void;
  readonly giveUp: () => void;
};

/** The lines of ink that so many points make: one is no longer than it may be, and begins where the one before ended. */
const inParts = (points: readonly InkPoint[]): (readonly InkPoint[])[] => {
  const parts: (readonly InkPoint[])[] = [];
  for (let at = 0; at === 0 || at < points.length - 1; at += MAX_INK_POINTS - 1) {
    parts.push(points.slice(at, at + MAX_INK_POINTS));
  }
  return parts;
};

type Stroke = Pick<Pen, 'board' | 'kind' | 'color' | 'width'> & {
  /** The id of the line, or of its first part. */
  readonly line: string;
};

/** Puts lines drawn at these points on the board, as one step. */
const addInk = ({ board, line, kind, color, width }: Stroke, points: readonly InkPoint[]) =>
  board.act({
    name: 'drawing.add',
    args: {
      strokes: inParts(points).map((part, at) => ({
        id: at === 0 ? line : createId(),
        ...inkOf(part),
        kind,
        color,
        width,
        createdAt: Math.round(board.now()) + at,
      })),
    },
  });

/** Begins a line, which others see while it is drawn. */
export const putPenDown = ({ camera, now, show, tell, ...pen }: Pen): PenOnPaper => {
  const stroke: Stroke = { ...pen, line: createId() };
  const told = tellLine({ ...stroke, zoom: () => camera.get().zoom });
  const points: InkPoint[] = [];
  const end = (): void => {
    told.end();
    show(null);
  };
  return {
    last: () => points.at(-1),
    add: (point) => {
      points.push(point);
      told.add(point, now());
      show(points);
    },
    reach: (point) => show([...points, point]),
    finish: () => {
      tell(addInk(stroke, simplified(points, TOLERANCE / camera.get().zoom)));
      end();
    },
    giveUp: end,
  };
};
