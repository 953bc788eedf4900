import type { InkPoint } from '../../../../shared/board/ink.ts';
import { inkIn } from '../../../../shared/board/ink.ts';
import type { Shape } from '../../../../shared/board/records/shape.ts';
import type { Stroke } from '../../../../shared/board/records/stroke.ts';
import type { Position } from '../../../../shared/document/values.ts';
import { centreOf, contains } from '../../../../shared/views/canvas.ts';
import { distanceToLine, distanceToRoute } from '../../../../shared/views/route.ts';
import type { Drawn } from './drawn.ts';

const read = new WeakMap<Stroke, readonly InkPoint[]>();

/** The points of a stroke on the canvas, read once for as long as it stays as it is. */
export const pointsOf = (stroke: Stroke): readonly InkPoint[] => {
  const known = read.get(stroke);
  if (known) return known;
  const points = inkIn(stroke.points, stroke.frame);
  read.set(stroke, points);
  return points;
};

const distanceToInk = (stroke: Stroke, point: Position): number => {
  const points = pointsOf(stroke);
  let least = Infinity;
  let last = points[0];
  for (const next of points) {
    if (last) least = Math.min(least, distanceToLine(point, last, next));
    last = next;
  }
  return Math.max(0, least - stroke.width / 2);
};

const isInside = ({ kind, frame }: Shape, point: Position): boolean => {
  if (!contains(frame, point)) return false;
  const { x, y } = centreOf(frame);
  const [dx, dy] = [Math.abs(point.x - x) / (frame.w / 2), Math.abs(point.y - y) / (frame.h / 2)];
  if (kind === 'ellipse') return dx * dx + dy * dy <= 1;
  return kind === 'diamond' ? dx + dy <= 1 : true;
};

/** How far a point is from what is drawn, in canvas units; 0 on it or, of a shape, in it. */
export const distanceTo = (drawn: Drawn, point: Position): number => {
  switch (drawn.root) {
    case 'connectors':
      return distanceToRoute(point, drawn.route);
    case 'strokes':
      return distanceToInk(drawn.of, point);
    case 'shapes':
      return isInside(drawn.of, point) ? 0 : Infinity;
  }
};
