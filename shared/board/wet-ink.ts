import * as z from 'zod/mini';
import { idValue, positionValue } from '../document/values.ts';
import type { WetInk } from '../presence/presence.ts';
import {
  lineColorValue,
  type StrokeKind,
  strokeKindValue,
  strokeWidthValue,
} from './drawing-values.ts';
import type { LineColor } from './drawing-values.ts';
import { inkFromText, type InkPoint, inkToText } from './ink.ts';

/** So many points of a line are told at once: what a fast hand draws while the slowest room waits for news. */
export const MOST_WET_POINTS = 96;

/** Of their text. */
const MAX_WET_LENGTH = 1000;

/** No line of ink that is drawn at one go has so many points. */
const MOST_BEFORE = 1e6;

const isFew = (text: string): boolean => {
  const count = inkFromText(text)?.length ?? 0;
  return count > 0 && count <= MOST_WET_POINTS;
};

const wetInkValue = z.strictObject({
  line: idValue,
  kind: strokeKindValue,
  color: lineColorValue,
  width: strokeWidthValue,
  from: z.int().check(z.gte(0), z.lte(MOST_BEFORE)),
  at: positionValue,
  points: z.string().check(z.maxLength(MAX_WET_LENGTH), z.refine(isFew)),
});

/** A line that is being drawn, as its readers draw it. */
export type WetLine = {
  readonly line: string;
  readonly kind: StrokeKind;
  readonly color: LineColor;
  readonly width: number;
  readonly from: number;
  /** Where they are on the canvas. */
  readonly points: readonly InkPoint[];
};

/** The newest points of a line as presence says them. */
export const wetInkOf = ({ points, ...line }: WetLine): WetInk => {
  const [first] = points;
  const at = { x: Math.round(first?.x ?? 0), y: Math.round(first?.y ?? 0) };
  const relative = points.map(({ x, y, pressure }) => ({ x: x - at.x, y: y - at.y, pressure }));
  return { ...line, at, points: inkToText(relative) };
};

/** What presence says of a line; `null` for what is no ink, or too much of it at once. */
export const readWetLine = (ink: WetInk): WetLine | null => {
  const read = wetInkValue.safeParse(ink);
  if (!read.success) return null;
  const { at, points, ...line } = read.data;
  const relative = inkFromText(points) ?? [];
  return {
    ...line,
    points: relative.map(({ x, y, pressure }) => ({ x: x + at.x, y: y + at.y, pressure })),
  };
};
