import type { Position, Size } from '../../../shared/document/values.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';

/** What part of the canvas is seen: the canvas point in the window's top left corner, and screen pixels per canvas unit. */
export type Camera = { readonly x: number; readonly y: number; readonly zoom: number };

export const MIN_ZOOM = 0.1;
export const MAX_ZOOM = 4;

/** Below this zoom a note is smaller than a thumbnail, and the overview shows it. */
export const OVERVIEW_ZOOM = 0.35;

/** Free space around what is fitted into the window, in screen pixels. */
const FIT_MARGIN = 32;

/** Space kept between a note that is brought into view and the window's edge, in screen pixels: the tools are there. */
const SHOW_MARGIN = 72;

/** From this on buttons would not fit on a note: they are gone until one comes nearer. */
export const MOST_BUTTON_SCALE = 2;

/** How much larger than on paper a note's buttons are, in few steps, so that from further away they can still be hit. */
export const buttonScale = (zoom: number): number =>
  Math.min(MOST_BUTTON_SCALE, Math.max(1, Math.ceil((0.86 / zoom) * 4) / 4));

export const clampZoom = (zoom: number): number => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));

export const toCanvas = (camera: Camera, screen: Position): Position => ({
  x: camera.x + screen.x / camera.zoom,
  y: camera.y + screen.y / camera.zoom,
});

export const toScreen = (camera: Camera, point: Position): Position => ({
  x: (point.x - camera.x) * camera.zoom,
  y: (point.y - camera.y) * camera.zoom,
});

/** The part of the canvas in a window of that size. */
export const viewOf = ({ x, y, zoom }: Camera, window: Size): Box => ({
  x,
  y,
  w: window.w / zoom,
  h: window.h / zoom,
});

/** The box made larger on all sides by a part of its own size. */
export const grown = (box: Box, part: number): Box => ({
  x: box.x - box.w * part,
  y: box.y - box.h * part,
  w: box.w * (1 + 2 * part),
  h: box.h * (1 + 2 * part),
});

/** Moves what is seen by screen pixels: with positive `dx` one sees more of what lies to the right. */
export const panned = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x + dx / camera.zoom,
  y: camera.y + dy / camera.zoom,
});

/** Zooms so that what is under the screen point stays under it. */
export const zoomedAt = (camera: Camera, screen: Position, wanted: number): Camera => {
  const zoom = clampZoom(wanted);
  const fixed = toCanvas(camera, screen);
  return { x: fixed.x - screen.x / zoom, y: fixed.y - screen.y / zoom, zoom };
};

export const zoomedAtMiddle = (camera: Camera, window: Size, wanted: number): Camera =>
  zoomedAt(camera, { x: window.w / 2, y: window.h / 2 }, wanted);

/**
 * Shows the whole box in the middle of the window, never larger than life.
 * @param side what tools cover on the left, in screen pixels
 */
export const fitted = (box: Box, window: Size, side = 0): Camera => {
  const room = window.w - side;
  const zoom = clampZoom(
    Math.min(1, (room - 2 * FIT_MARGIN) / box.w, (window.h - 2 * FIT_MARGIN) / box.h),
  );
  return {
    x: box.x + box.w / 2 - (side + room / 2) / zoom,
    y: box.y + box.h / 2 - window.h / zoom / 2,
    zoom,
  };
};

/** Shows the whole box as large as the window can, with its middle in the middle. */
export const filledBy = (box: Box, window: Size): Camera => {
  const zoom = clampZoom(Math.min(window.w / box.w, window.h / box.h));
  return {
    x: box.x + box.w / 2 - window.w / zoom / 2,
    y: box.y + box.h / 2 - window.h / zoom / 2,
    zoom,
  };
};

/** How far to shift `[start, start + length]` so that it lies in `[from, to]`; the start wins when it is too long. */
const shiftInto = (start: number, length: number, from: number, to: number): number => {
  if (start < from || length > to - from) return start - from;
  return Math.max(0, start + length - to);
};

/** The nearest camera that has the whole box in view; the same one when it already is. */
export const showing = (camera: Camera, window: Size, box: Box): Camera => {
  const view = viewOf(camera, window);
  const margin = SHOW_MARGIN / camera.zoom;
  const dx = shiftInto(box.x, box.w, view.x + margin, view.x + view.w - margin);
  const dy = shiftInto(box.y, box.h, view.y + margin, view.y + view.h - margin);
  return dx === 0 && dy === 0 ? camera : { ...camera, x: camera.x + dx, y: camera.y + dy };
};

/** A camera on the way between two, `part` from 0 to 1; zoom runs evenly to the eye. */
export const between = (from: Camera, to: Camera, part: number, window: Size): Camera => {
  const zoom = from.zoom * (to.zoom / from.zoom) ** part;
  const middle = (camera: Camera): Position => ({
    x: camera.x + window.w / camera.zoom / 2,
    y: camera.y + window.h / camera.zoom / 2,
  });
  const start = middle(from);
  const end = middle(to);
  return {
    x: start.x + (end.x - start.x) * part - window.w / zoom / 2,
    y: start.y + (end.y - start.y) * part - window.h / zoom / 2,
    zoom,
  };
};
