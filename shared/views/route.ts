import type { Position } from '../document/values.ts';
import { boundsOf, centreOf } from './canvas.ts';
import type { Box } from './spatial-index.ts';

/** The way of a connector: a curve that leaves one thing and comes to another squarely, or a straight line. */
export type Route = {
  readonly start: Position;
  /** What the curve leans to as it leaves and as it comes. */
  readonly leaving: Position;
  readonly coming: Position;
  readonly end: Position;
};

/** What a connector leads from or to: a thing with sides, or a point, which is a box of no size. */
export const pointBox = ({ x, y }: Position): Box => ({ x, y, w: 0, h: 0 });

const isPoint = ({ w, h }: Box): boolean => w === 0 && h === 0;

type Side = { readonly at: Position; readonly out: Position };

/** The middle of the side of a box that faces a place, and the way out of the box there. */
const sideFacing = (box: Box, place: Position): Side => {
  const { x, y } = centreOf(box);
  const [dx, dy] = [place.x - x, place.y - y];
  // Sides of a wide box are taken as far away as they are.
  if (Math.abs(dx) * box.h > Math.abs(dy) * box.w) {
    const way = dx < 0 ? -1 : 1;
    return { at: { x: x + (way * box.w) / 2, y }, out: { x: way, y: 0 } };
  }
  const way = dy < 0 ? -1 : 1;
  return { at: { x, y: y + (way * box.h) / 2 }, out: { x: 0, y: way } };
};

const between = (a: Position, b: Position, part: number): Position => ({
  x: a.x + (b.x - a.x) * part,
  y: a.y + (b.y - a.y) * part,
});

/** How far a curve goes straight on, as a part of the way. */
const LEAN = 0.4;

/** From one thing to another, by the sides that face each other. */
export const routeBetween = (from: Box, to: Box): Route => {
  const [a, b] = [centreOf(from), centreOf(to)];
  const start = isPoint(from) ? null : sideFacing(from, b);
  const end = isPoint(to) ? null : sideFacing(to, a);
  const [first, last] = [start?.at ?? a, end?.at ?? b];
  const reach = Math.hypot(last.x - first.x, last.y - first.y) * LEAN;
  const lean = (side: Side | null, place: Position, other: Position): Position =>
    side
      ? { x: side.at.x + side.out.x * reach, y: side.at.y + side.out.y * reach }
      : between(place, other, LEAN);
  return {
    start: first,
    leaving: lean(start, first, last),
    coming: lean(end, last, first),
    end: last,
  };
};

/** The point after a part of the way, from 0 to 1. */
export const pointOn = ({ start, leaving, coming, end }: Route, part: number): Position => {
  const first = between(start, leaving, part);
  const second = between(leaving, coming, part);
  const third = between(coming, end, part);
  return between(between(first, second, part), between(second, third, part), part);
};

const at = ({ x, y }: Position): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** The curve as the `d` of an SVG path. */
export const routePath = ({ start, leaving, coming, end }: Route): string =>
  `M${at(start)}C${at(leaving)} ${at(coming)} ${at(end)}`;

/** An arrow’s head with its tip at a place, as it comes from another: the `d` of an SVG path. */
export const headPath = (tip: Position, from: Position, length: number): string => {
  const distance = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const way = { x: (tip.x - from.x) / distance, y: (tip.y - from.y) / distance };
  const foot = { x: tip.x - way.x * length, y: tip.y - way.y * length };
  const wide = length * 0.45;
  const left = { x: foot.x - way.y * wide, y: foot.y + way.x * wide };
  const right = { x: foot.x + way.y * wide, y: foot.y - way.x * wide };
  return `M${at(tip)}L${at(left)}L${at(right)}Z`;
};

/** A box that the whole curve lies in. */
export const routeBounds = (route: Route): Box | null =>
  boundsOf([route.start, route.leaving, route.coming, route.end].map(pointBox));

/** So many pieces make a curve, near enough for a pointer. */
const PIECES = 24;

/** How far a place is from a line between two points. */
export const distanceToLine = (place: Position, from: Position, to: Position): number => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((place.x - from.x) * dx + (place.y - from.y) * dy) / length;
  const nearest = between(from, to, Math.min(1, Math.max(0, along)));
  return Math.hypot(place.x - nearest.x, place.y - nearest.y);
};

/** How far a place is from the curve. */
export const distanceToRoute = (place: Position, route: Route): number => {
  let least = Infinity;
  let last = route.start;
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const next = pointOn(route, piece / PIECES);
    least = Math.min(least, distanceToLine(place, last, next));
    last = next;
  }
  return least;
};
