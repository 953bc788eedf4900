import type { LineColor, ShapeKind } from '../../../../shared/board/drawing-values.ts';
import type { Position } from '../../../../shared/document/values.ts';
import { createId } from '../../../../shared/lib/id.ts';
import type { Box } from '../../../../shared/views/spatial-index.ts';
import type { Board, NotDone } from '../../../board/board.ts';
import type { CameraStore } from '../camera-store.ts';
import type { Draggable } from '../drag.ts';
import type { Press } from '../drawings.ts';
import type { Marks } from '../marks.ts';
import { removeChange } from './drawn-changes.ts';
import type { DrawnScene } from './drawn-scene.ts';
import { distanceTo } from './hit.ts';
import { EVEN_PRESSURE, type Pen, type PenOnPaper, putPenDown } from './pen-line.ts';
import { followed } from './smooth.ts';

type PenOptions = Omit<Pen, 'tell'> & {
  readonly pointAt: (event: PointerEvent) => Position;
};

const pressureOf = ({ pointerType, pressure }: PointerEvent): number =>
  pointerType === 'pen' ? pressure : EVEN_PRESSURE;

/** Draws with a pen or a highlighter. */
export const penHand = ({ pointAt, ...pen }: PenOptions, { event, at, tell }: Press): Draggable => {
  const { camera } = pen;
  const first = { ...at, pressure: pressureOf(event) };
  let paper: PenOnPaper | null = null;

  const add = (move: PointerEvent): void => {
    const last = paper?.last() ?? first;
    const next = followed(last, { ...pointAt(move), pressure: pressureOf(move) });
    const away = Math.hypot(next.x - last.x, next.y - last.y) * camera.get().zoom;
    if (away >= 0.5) paper?.add(next);
  };

  return {
    start: at,
    isAtOnce: true,
    pickUp: () => {
      paper = putPenDown({ ...pen, tell });
      paper.add(first);
      return true;
    },
    trace: (move) => {
      const parts = move.getCoalescedEvents();
      for (const part of parts.length > 0 ? parts : [move]) add(part);
    },
    moveTo: () => {},
    drop: () => paper?.finish(),
    cancel: () => paper?.giveUp(),
  };
};

type EraserOptions = {
  readonly board: Board;
  readonly camera: CameraStore;
  readonly drawn: DrawnScene;
  /** Marks a line of ink as rubbed out, until `clear`. */
  readonly mark: (id: string) => void;
  readonly clear: () => void;
};

/** Half of the eraser, in screen pixels. */
const ERASER = 8;

/** Rubs out whole lines of ink that it touches, those that one may; one step for all. */
export const eraserHand = (
  { board, camera, drawn, mark, clear }: EraserOptions,
  { at, tell }: Press,
): Draggable => {
  let last = at;
  const gone = new Set<string>();
  let whyNot: NotDone | null = null;

  const rub = (to: Position): void => {
    const reach = ERASER / camera.get().zoom;
    const way = {
      x: Math.min(last.x, to.x) - reach,
      y: Math.min(last.y, to.y) - reach,
      w: Math.abs(to.x - last.x) + 2 * reach,
      h: Math.abs(to.y - last.y) + 2 * reach,
    };
    // As close together as the eraser is wide: nothing that it crosses is missed.
    const steps = Math.ceil(Math.hypot(to.x - last.x, to.y - last.y) / reach);
    const path = Array.from({ length: steps + 1 }, (_, step) => {
      const part = steps === 0 ? 0 : step / steps;
      return { x: last.x + (to.x - last.x) * part, y: last.y + (to.y - last.y) * part };
    });
    for (const id of drawn.within(way)) {
      const one = drawn.get(id);
      if (one?.root !== 'strokes' || gone.has(id)) continue;
      const isTouched = path.some((point) => distanceTo(one, point) <= reach);
      if (!isTouched) continue;
      const verdict = board.may(removeChange(one, board.personId));
      if (verdict.ok) {
        gone.add(id);
        mark(id);
      } else whyNot ??= verdict.error;
    }
    last = to;
  };

  return {
    start: at,
    isAtOnce: true,
    pickUp: () => {
      rub(at);
      return true;
    },
    moveTo: rub,
    drop: () => {
      if (gone.size > 0) {
        tell(board.act({ name: 'drawing.delete', args: { strokes: [...gone] } }));
      } else if (whyNot !== null) tell({ ok: false, error: whyNot });
      clear();
    },
    cancel: clear,
  };
};

type ShapeOptions = {
  readonly board: Board;
  readonly marks: Marks;
  readonly kind: ShapeKind;
  readonly color: LineColor;
  readonly onAdded: (id: string) => void;
};

const USUAL_SIZES: Readonly<Record<ShapeKind, { readonly w: number; readonly h: number }>> = {
  rect: { w: 200, h: 120 },
  ellipse: { w: 200, h: 120 },
  diamond: { w: 200, h: 140 },
  text: { w: 240, h: 48 },
};

/** A press that hardly moved means a shape of the usual size. */
const LEAST_DRAG = 16;

/** A shape of the usual size with its middle at a point. */
export const usualFrame = (kind: ShapeKind, { x, y }: Position): Box => {
  const { [kind]: size } = USUAL_SIZES;
  return { x: Math.round(x - size.w / 2), y: Math.round(y - size.h / 2), ...size };
};

/** Puts a shape on the board; the answer is its id. */
export const addShape = (
  { board, kind, color }: Pick<ShapeOptions, 'board' | 'kind' | 'color'>,
  frame: Box,
) => {
  const id = createId();
  const createdAt = Math.round(board.now());
  const shapes = [{ id, kind, color, frame, text: '', createdAt }];
  return { id, result: board.act({ name: 'drawing.add', args: { shapes } }) };
};

/** Draws a shape from corner to corner; a click puts one of the usual size. */
export const shapeHand = (options: ShapeOptions, { at, tell }: Press): Draggable => {
  const { marks, kind, onAdded } = options;
  let to = at;
  const frame = (): Box => ({
    x: Math.round(Math.min(at.x, to.x)),
    y: Math.round(Math.min(at.y, to.y)),
    w: Math.round(Math.abs(to.x - at.x)),
    h: Math.round(Math.abs(to.y - at.y)),
  });
  return {
    start: at,
    isAtOnce: true,
    pickUp: () => true,
    moveTo: (place) => {
      to = place;
      marks.showBox(frame());
    },
    drop: () => {
      marks.showBox(null);
      const drawn = frame();
      const isDrawn = drawn.w >= LEAST_DRAG && drawn.h >= LEAST_DRAG;
      const { id, result } = addShape(options, isDrawn ? drawn : usualFrame(kind, at));
      if (tell(result)) onAdded(id);
    },
    cancel: () => marks.showBox(null),
  };
};
