import { type Box, covers, touches } from '../../../../shared/views/spatial-index.ts';
import { grown, viewOf } from '../camera.ts';
import type { CameraStore } from '../camera-store.ts';
import type { DrawnScene } from './drawn-scene.ts';
import { pointsOf } from './hit.ts';
import { drawInk, type InkPalette, readInkPalette } from './ink-brush.ts';

/** How far around what is seen the sheet reaches, as a part of the window on each side. */
const DRAWN_AROUND = 0.3;

/** It is drawn anew when zooming has paused for so long, in ms. */
const REDRAW_MS = 120;

/** More places than these are drawn all at once. */
const MOST_PATCHES = 100;

/** Ink that is being rubbed out. */
const ERASED_ALPHA = 0.15;

type SheetOptions = {
  /** Lies on the paper over the notes and moves with it, so that a pan draws nothing. */
  readonly element: HTMLCanvasElement;
  readonly camera: CameraStore;
  readonly drawn: DrawnScene;
  /** True for ink under the eraser. */
  readonly isErased: (id: string) => boolean;
  /** Calls when that would answer something else of a line of ink. Returns how to stop. */
  readonly onErased: (listener: (id: string) => void) => () => void;
};

/** What is drawn now, and for which part of the canvas. */
type Sheet = { readonly area: Box; readonly zoom: number; readonly palette: InkPalette };

const outset = ({ x, y, w, h }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  w: w + 2 * by,
  h: h + 2 * by,
});

/** Ink may lie as far outside its frame: half of the widest pen, pressed hard. */
const OVERHANG = 56;

/** All ink near what is seen, as one picture: lines of ink have no elements. Returns how to stop. */
export const attachInkSheet = (options: SheetOptions): (() => void) => {
  const { element, camera, drawn, isErased, onErased } = options;
  const brush = element.getContext('2d');
  if (!brush) return () => {};
  let sheet: Sheet | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let dirty: Box[] = [];
  const lastBoxes = new Map<string, Box>();

  const inkWithin = (area: Box) =>
    [...drawn.within(outset(area, OVERHANG))]
      .flatMap((id) => {
        const one = drawn.get(id);
        return one?.root === 'strokes' ? [one.of] : [];
      })
      .toSorted((a, b) => a.createdAt - b.createdAt);

  const put = (area: Box, { palette }: Sheet): void => {
    for (const stroke of inkWithin(area)) {
      const { id, kind, color, width } = stroke;
      const ink = { kind, color, width, points: pointsOf(stroke) };
      drawInk(brush, ink, palette, isErased(id) ? ERASED_ALPHA : 1);
    }
  };

  const clear = (): void => {
    sheet = null;
    element.hidden = true;
    element.width = 0;
  };

  const draw = (): void => {
    clearTimeout(timer);
    timer = undefined;
    dirty = [];
    const { zoom } = camera.get();
    const area = grown(viewOf(camera.get(), camera.window()), DRAWN_AROUND);
    if (area.w === 0) return;
    sheet = { area, zoom, palette: readInkPalette(element) };
    // A board without ink here keeps no picture of it.
    if (inkWithin(area).length === 0) {
      element.hidden = true;
      element.width = 0;
      return;
    }
    const scale = zoom * window.devicePixelRatio;
    element.width = Math.round(area.w * scale);
    element.height = Math.round(area.h * scale);
    element.style.left = `${area.x}px`;
    element.style.top = `${area.y}px`;
    element.style.width = `${area.w}px`;
    element.style.height = `${area.h}px`;
    element.hidden = false;
    brush.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale);
    put(area, sheet);
  };

  const patch = (): void => {
    const now = sheet;
    const areas = dirty;
    dirty = [];
    if (!now) return;
    if (element.hidden || areas.length > MOST_PATCHES) {
      draw();
      return;
    }
    for (const area of areas) {
      brush.save();
      brush.beginPath();
      brush.rect(area.x, area.y, area.w, area.h);
      brush.clip();
      brush.clearRect(area.x, area.y, area.w, area.h);
      put(area, now);
      brush.restore();
    }
  };

  const patchSoon = (area: Box): void => {
    if (!sheet || !touches(area, sheet.area)) return;
    if (dirty.length === 0) frame = requestAnimationFrame(patch);
    dirty.push(area);
  };

  const onCamera = (): void => {
    const view = viewOf(camera.get(), camera.window());
    if (!sheet || !covers(sheet.area, view)) {
      draw();
    } else if (sheet.zoom !== camera.get().zoom) {
      clearTimeout(timer);
      timer = setTimeout(draw, REDRAW_MS);
    }
  };

  const onDrawn = (ids: ReadonlySet<string>): void => {
    for (const id of ids) {
      const before = lastBoxes.get(id);
      const one = drawn.get(id);
      if (before) patchSoon(before);
      lastBoxes.delete(id);
      if (one?.root !== 'strokes') continue;
      const box = outset(one.box, OVERHANG);
      lastBoxes.set(id, box);
      patchSoon(box);
    }
  };
  for (const one of drawn.all()) {
    if (one.root === 'strokes') lastBoxes.set(one.of.id, outset(one.box, OVERHANG));
  }

  const themes = new AbortController();
  window
    .matchMedia('(prefers-color-scheme: dark)')
    .addEventListener('change', draw, { signal: themes.signal });
  const stops = [
    camera.subscribe(onCamera),
    drawn.subscribe(onDrawn),
    onErased((id) => {
      const box = lastBoxes.get(id);
      if (box) patchSoon(box);
    }),
  ];
  draw();
  return () => {
    for (const stop of stops) stop();
    themes.abort();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    clear();
  };
};
