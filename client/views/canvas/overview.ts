import { DEFAULT_NOTE_COLOR } from '../../../shared/board/colors.ts';
import { type Box, covers } from '../../../shared/views/spatial-index.ts';
import type { BoardStore } from '../../board/board-store.ts';
import { grown, OVERVIEW_ZOOM, viewOf } from './camera.ts';
import type { CameraStore } from './camera-store.ts';
import { drawBars, drawNote, type Palette, readPalette } from './overview-picture.ts';
import type { Scene } from './scene.ts';

/** How far around what is seen the picture reaches, as a part of the window on each side. */
const DRAWN_AROUND = 0.3;

/** The picture is drawn anew when zooming has paused for so long, and while others work at most so often, in ms. */
const REDRAW_MS = 120;

/** So many notes get their lines of text in one frame; reading a text for the first time takes a while. */
const LINED_PER_FRAME = 80;

/** Below this zoom lines of text would be dust. */
const LINES_ZOOM = 0.13;

/** How long the picture stays below the notes that come in its place, in ms. */
const LINGER_MS = 400;

type OverviewOptions = {
  /** Lies on the paper and moves with it, so a pan draws nothing. */
  readonly element: HTMLCanvasElement;
  readonly camera: CameraStore;
  readonly scene: Scene;
  readonly store: BoardStore;
};

/** What the picture shows: this part of the canvas, so many device pixels a unit. */
type Drawn = { readonly area: Box; readonly zoom: number };

/**
 * One picture of all notes for when one looks from afar: a thousand elements cost what a thousand rectangles do not.
 * Returns how to stop.
 */
export const attachOverview = ({
  element,
  camera,
  scene,
  store,
}: OverviewOptions): (() => void) => {
  const brush = element.getContext('2d');
  if (!brush) return () => {};
  let drawn: Drawn | null = null;
  let redrawTimer: ReturnType<typeof setTimeout> | undefined;
  let lineFrame = 0;

  /** Adds lines of text to so many notes, and the rest in the frames to come. */
  const drawLines = (boxes: readonly (readonly [string, Box])[], palette: Palette): void => {
    brush.fillStyle = palette.text;
    brush.globalAlpha = 0.55;
    for (const [id, box] of boxes.slice(0, LINED_PER_FRAME)) {
      drawBars(brush, box, store.note(id)?.text ?? '');
    }
    brush.globalAlpha = 1;
    if (boxes.length <= LINED_PER_FRAME) return;
    lineFrame = requestAnimationFrame(() => drawLines(boxes.slice(LINED_PER_FRAME), palette));
  };

  const draw = (): void => {
    clearTimeout(redrawTimer);
    cancelAnimationFrame(lineFrame);
    redrawTimer = undefined;
    const { zoom } = camera.get();
    const area = grown(viewOf(camera.get(), camera.window()), DRAWN_AROUND);
    if (area.w === 0) return;
    const scale = zoom * window.devicePixelRatio;
    drawn = { area, zoom };
    const width = Math.ceil(area.w * scale);
    const height = Math.ceil(area.h * scale);
    if (element.width !== width) element.width = width;
    if (element.height !== height) element.height = height;
    element.style.left = `${area.x}px`;
    element.style.top = `${area.y}px`;
    element.style.width = `${area.w}px`;
    element.style.height = `${area.h}px`;
    element.hidden = false;
    brush.resetTransform();
    brush.clearRect(0, 0, width, height);
    brush.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale);
    const palette = readPalette(element);
    const boxes: [string, Box][] = [];
    for (const id of scene.within(area)) {
      const box = scene.boxOf(id);
      const shade = palette.notes.get(store.place(id)?.color ?? DEFAULT_NOTE_COLOR);
      if (!box || !shade) continue;
      drawNote(brush, box, shade, 1 / zoom);
      boxes.push([id, box]);
    }
    if (zoom >= LINES_ZOOM) drawLines(boxes, palette);
  };

  const drawSoon = (): void => {
    redrawTimer ??= setTimeout(draw, REDRAW_MS);
  };

  const hide = (): void => {
    drawn = null;
    clearTimeout(redrawTimer);
    redrawTimer = setTimeout(() => {
      redrawTimer = undefined;
      element.hidden = true;
      element.width = 0;
    }, LINGER_MS);
  };

  const onCamera = (): void => {
    const { zoom } = camera.get();
    if (zoom >= OVERVIEW_ZOOM) {
      if (drawn) hide();
      return;
    }
    if (!drawn || !covers(drawn.area, viewOf(camera.get(), camera.window()))) {
      draw();
    } else if (drawn.zoom !== zoom) {
      clearTimeout(redrawTimer);
      redrawTimer = setTimeout(draw, REDRAW_MS);
    }
  };

  const stops = [
    camera.subscribe(onCamera),
    scene.subscribe(() => {
      if (drawn) drawSoon();
    }),
  ];
  const themes = new AbortController();
  window
    .matchMedia('(prefers-color-scheme: dark)')
    .addEventListener('change', () => drawn && drawSoon(), { signal: themes.signal });
  onCamera();
  return () => {
    for (const stop of stops) stop();
    themes.abort();
    clearTimeout(redrawTimer);
    cancelAnimationFrame(lineFrame);
  };
};
