import * as z from 'zod/mini';
import {
  arrowValue,
  lineColorValue,
  MAX_INK_LENGTH,
  MAX_LABEL_LENGTH,
  MAX_SHAPE_TEXT_LENGTH,
  shapeKindValue,
  strokeKindValue,
  strokeWidthValue,
} from '../../../../shared/board/drawing-values.ts';
import { frameValue, positionValue, rankValue } from '../../../../shared/document/values.ts';
import { clippedNote } from '../clip.ts';

/** As many of each as are pasted at once. */
const MOST = 300;

const place = z.int().check(z.gte(0), z.lt(MOST));
/** By their places in the clip. */
const clippedEnd = z.union([
  z.strictObject({ note: place }),
  z.strictObject({ shape: place }),
  positionValue,
]);

const clippedShape = z.strictObject({
  kind: shapeKindValue,
  frame: frameValue,
  text: z.string().check(z.maxLength(MAX_SHAPE_TEXT_LENGTH)),
  color: lineColorValue,
  layer: z.optional(rankValue),
});

const clippedStroke = z.strictObject({
  points: z.string().check(z.maxLength(MAX_INK_LENGTH)),
  frame: frameValue,
  kind: strokeKindValue,
  color: lineColorValue,
  width: strokeWidthValue,
  label: z.optional(z.string().check(z.maxLength(MAX_LABEL_LENGTH))),
});

const clippedConnector = z.strictObject({
  from: clippedEnd,
  to: clippedEnd,
  label: z.string().check(z.maxLength(MAX_LABEL_LENGTH)),
  arrow: arrowValue,
  color: lineColorValue,
});

const clipValue = z.strictObject({
  version: z.literal(1),
  size: z.strictObject({ w: z.number(), h: z.number() }),
  notes: z.array(clippedNote).check(z.maxLength(MOST)),
  shapes: z.array(clippedShape).check(z.maxLength(MOST)),
  strokes: z.array(clippedStroke).check(z.maxLength(MOST)),
  connectors: z.array(clippedConnector).check(z.maxLength(MOST)),
});

/** Drawings, and notes copied together with them: how they look and lie among each other, but not whose they are. */
export type DrawnClip = z.infer<typeof clipValue>;
export type ClippedEnd = z.infer<typeof clippedEnd>;

/** The attribute in which drawings travel inside the HTML that other programs see as a list. */
const CARRIER = 'data-talkoot-drawings';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Everything in a clip that has words, as lines for whatever takes text. */
export const wordsOf = ({ notes, shapes, strokes, connectors }: DrawnClip): readonly string[] =>
  [
    ...notes.map(({ text }) => text),
    ...shapes.map(({ text }) => text),
    ...[...strokes, ...connectors].map(({ label = '' }) => label),
  ].filter((words) => words.trim() !== '');

/** A clip for whatever takes HTML, and for other boards with all that belongs to it. */
export const drawnClipToHtml = (clip: DrawnClip): string => {
  const items = wordsOf(clip).map((words) => `<li>${escaped(words).replaceAll('\n', '<br>')}</li>`);
  return `<ul ${CARRIER}="${escaped(JSON.stringify(clip))}">${items.join('')}</ul>`;
};

/** The drawings that a board has put on the clipboard; `null` for anything else. Nothing in the HTML is run or shown. */
export const readDrawnClip = (html: string): DrawnClip | null => {
  if (!html.includes(CARRIER)) return null;
  const carried = new DOMParser()
    .parseFromString(html, 'text/html')
    .querySelector(`[${CARRIER}]`)
    ?.getAttribute(CARRIER);
  try {
    const clip = clipValue.safeParse(JSON.parse(carried ?? ''));
    return clip.success ? clip.data : null;
  } catch {
    return null;
  }
};
