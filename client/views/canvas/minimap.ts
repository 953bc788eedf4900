import { DEFAULT_NOTE_COLOR } from '../../../shared/board/colors.ts';
import type { Position, Size } from '../../../shared/document/values.ts';
import { boundsOf } from '../../../shared/views/canvas.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';
import type { BoardStore } from '../../board/board-store.ts';
import { grown, viewOf } from './camera.ts';
import type { CameraStore } from './camera-store.ts';
import { readPalette } from './overview-picture.ts';
import type { Scene } from './scene.ts';

/** How the whole board lies in a small picture: so many pixels a canvas unit, from this corner. */
export type MapScale = { readonly x: number; readonly y: number; readonly scale: number };

/** Paper around the board on the map, as a part of its size. */
const MARGIN = 0.04;

/** Fits an area into a picture, in its middle. */
export const mapScale = (area: Box, picture: Size): MapScale => {
  const around = grown(area, MARGIN);
  const scale = Math.min(picture.w / around.w, picture.h / around.h);
  return {
    x: around.x - (picture.w / scale - around.w) / 2,
    y: around.y - (picture.h / scale - around.h) / 2,
    scale,
  };
};

/** Where on the picture a box is. */
export const onMap = ({ x, y, scale }: MapScale, box: Box): Box => ({
  x: (box.x - x) * scale,
  y: (box.y - y) * scale,
  w: box.w * scale,
  h: box.h * scale,
});

/** The canvas point under a point of the picture. */
export const fromMap = ({ x, y, scale }: MapScale, point: Position): Position => ({
  x: x + point.x / scale,
  y: y + point.y / scale,
});

/** While others work the map is drawn at most so often, in ms: it is for finding one's way, not for watching. */
const REDRAW_MS = 1000;

/** So many notes are drawn in one frame. */
const DRAWN_PER_FRAME = 1500;

type MinimapOptions = {
  readonly picture: HTMLCanvasElement;
  /** The frame around what is seen, over the picture. */
  readonly seen: HTMLElement;
  readonly camera: CameraStore;
  readonly scene: Scene;
  readonly store: BoardStore;
  /** Whether a note is among those that are looked for; true for all when nothing is. Topic `found`. */
  readonly matches: (noteId: string) => boolean;
};

/** Keeps a map of the whole board up to date, and goes where somebody presses on it. Returns how to stop. */
export const attachMinimap = (options: MinimapOptions): (() => void) => {
  const { picture, seen, camera, scene, store, matches } = options;
  const brush = picture.getContext('2d');
  const stop = new AbortController();
  const { signal } = stop;
  let map: MapScale | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let seenSize: Size = { w: 0, h: 0 };

  const size = (): Size => ({ w: picture.clientWidth, h: picture.clientHeight });

  const showSeen = (): void => {
    seen.hidden = map === null;
    if (!map) return;
    const { x, y, w, h } = onMap(map, viewOf(camera.get(), camera.window()));
    seen.style.transform = `translate(${x}px, ${y}px)`;
    // A pan leaves the size as it is, and then nothing is laid out.
    if (w === seenSize.w && h === seenSize.h) return;
    seenSize = { w, h };
    seen.style.width = `${w}px`;
    seen.style.height = `${h}px`;
  };

  const draw = (): void => {
    timer = undefined;
    cancelAnimationFrame(frame);
    const { frames, boxes } = scene.arrangement();
    const bounds = boundsOf([...frames.map(({ box }) => box), ...boxes.values()]);
    map = bounds && mapScale(bounds, size());
    showSeen();
    if (!brush || !map) return;
    const now = map;
    const density = window.devicePixelRatio;
    picture.width = Math.round(size().w * density);
    picture.height = Math.round(size().h * density);
    brush.setTransform(density, 0, 0, density, 0, 0);
    const palette = readPalette(picture);
    brush.fillStyle = palette.text;
    brush.globalAlpha = 0.1;
    for (const { box } of frames) {
      const { x, y, w, h } = onMap(now, box);
      brush.fillRect(x, y, w, h);
    }
    brush.globalAlpha = 1;
    const ids = [...boxes.keys()];
    const drawSome = (from: number): void => {
      for (const id of ids.slice(from, from + DRAWN_PER_FRAME)) {
        const box = boxes.get(id);
        const color = store.place(id)?.color ?? DEFAULT_NOTE_COLOR;
        const shade = matches(id) ? palette.notes.get(color) : palette.dimmed;
        if (!box || !shade) continue;
        const { x, y, w, h } = onMap(now, box);
        // White paper on a white map would not be seen: the edge's colour is.
        brush.fillStyle = shade.edge;
        brush.fillRect(x, y, Math.max(1, w), Math.max(1, h));
      }
      const next = from + DRAWN_PER_FRAME;
      if (next < ids.length) frame = requestAnimationFrame(() => drawSome(next));
    };
    drawSome(0);
  };

  const drawSoon = (): void => {
    timer ??= setTimeout(draw, REDRAW_MS);
  };

  const goTo = (event: PointerEvent): void => {
    if (!map) return;
    const { left, top } = picture.getBoundingClientRect();
    const { x, y } = fromMap(map, { x: event.clientX - left, y: event.clientY - top });
    const { zoom } = camera.get();
    const { w, h } = camera.window();
    camera.set({ x: x - w / zoom / 2, y: y - h / zoom / 2, zoom });
  };

  picture.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      picture.setPointerCapture(event.pointerId);
      goTo(event);
    },
    { signal },
  );
  picture.addEventListener(
    'pointermove',
    (event) => {
      if (picture.hasPointerCapture(event.pointerId)) goTo(event);
    },
    { signal },
  );
  window
    .matchMedia('(prefers-color-scheme: dark)')
    .addEventListener('change', drawSoon, { signal });
  const stops = [
    camera.subscribe(showSeen),
    scene.subscribe(drawSoon),
    store.topics.subscribe('found', drawSoon),
  ];
  draw();
  return () => {
    for (const end of stops) end();
    stop.abort();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
};
