import * as z from 'zod/mini';
import { idValue, positionValue } from '../document/values.ts';
import { NOTE_COLORS } from './colors.ts';

/** What lines are drawn in: the colour of text, which is `ink`, or a note's colour at its edge. */
export const LINE_COLORS = ['ink', ...NOTE_COLORS] as const;
export const lineColorValue = z.enum(LINE_COLORS);
export type LineColor = z.infer<typeof lineColorValue>;

/** What a connector begins or ends at: something that it follows, or a point of the canvas. */
export const endValue = z.union([
  z.strictObject({ note: idValue }),
  z.strictObject({ shape: idValue }),
  z.strictObject({ section: idValue }),
  positionValue,
]);
export type ConnectorEnd = z.infer<typeof endValue>;

/** Where a connector has heads. */
export const ARROWS = ['none', 'end', 'both'] as const;
export const arrowValue = z.enum(ARROWS);
export type Arrow = z.infer<typeof arrowValue>;

export const strokeKindValue = z.enum(['pen', 'highlighter']);
export type StrokeKind = z.infer<typeof strokeKindValue>;

/** `text` has no outline. A straight line is a connector between two points. */
export const SHAPE_KINDS = ['rect', 'ellipse', 'diamond', 'text'] as const;
export const shapeKindValue = z.enum(SHAPE_KINDS);
export type ShapeKind = z.infer<typeof shapeKindValue>;

export const MAX_LABEL_LENGTH = 200;
export const MAX_SHAPE_TEXT_LENGTH = 1000;

/** Of the text that a line of ink is kept as; see `ink.ts`. */
export const MAX_INK_LENGTH = 16_000;

/** In canvas units. */
export const strokeWidthValue = z.int().check(z.gte(1), z.lte(64));
