import { DEFAULT_NOTE_COLOR } from '../../../shared/board/colors.ts';
import { type Box, covers, touches } from '../../../shared/views/spatial-index.ts';
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

/** More places than these are drawn all at once. */
const MOST_PATCHES = 300;

/** How long the picture stays below the notes that come in its place, in ms. */
const LINGER_MS = 400;

type OverviewOptions = {
  /** Lies on the paper and moves with it, so a pan draws nothing. */
  readonly element: HTMLCanvasElement;
  readonly camera: CameraStore;
  readonly scene: Scene;
  readonly store: BoardStore;
  /** Whether a note is among those that are looked for; true for all when nothing is. Topic `found`. */
  readonly matches: (noteId: string) => boolean;
};

/** What the picture shows: this part of the canvas, at this zoom, in the colours of that moment. */
type Drawn = { readonly area: Box; readonly zoom: number; readonly palette: Palette };

type Drawable = { readonly id: string; readonly box: Box };

/** So many notes are drawn in one frame; a whole large board takes a few. */
const DRAWN_PER_FRAME = 3000;

/** What the theme hangs on. */
const THEMES = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
];

/** The box made larger until its edges lie on whole pixels: a picture that is then moved is only copied. */
const onPixels = ({ x, y, w, h }: Box, scale: number): Box => {
  const left = Math.floor(x * scale);
  const top = Math.floor(y * scale);
  return {
    x: left / scale,
    y: top / scale,
    w: (Math.ceil((x + w) * scale) - left) / scale,
    h: (Math.ceil((y + h) * scale) - top) / scale,
  };
};

/**
 * One picture of all notes for when one looks from afar: a thousand elements cost what a thousand rectangles do not.
 * Returns how to stop.
 */
export const attachOverview = ({
  element,
  camera,
  scene,
  store,
  matches,
}: OverviewOptions): (() => void) => {
  const brush = element.getContext('2d');
  if (!brush) return () => {};
  let drawn: Drawn | null = null;
  /** Read once: asking for it has the whole page styled. */
  let colors: Palette | null = null;
  let redrawTimer: ReturnType<typeof setTimeout> | undefined;
  let nextFrame = 0;

  const boxesIn = (area: Box): Drawable[] => {
    const found: Drawable[] = [];
    for (const id of scene.within(area)) {
      const box = scene.boxOf(id);
      if (box) found.push({ id, box });
    }
    if (scene.arrangement().levels.size === 0) return found;
    return found.toSorted((a, b) => scene.levelOf(a.id) - scene.levelOf(b.id));
  };

  const drawNotes = (notes: readonly Drawable[], { zoom, palette }: Drawn): void => {
    for (const { id, box } of notes) {
      const color = store.place(id)?.color ?? DEFAULT_NOTE_COLOR;
      const shade = matches(id) ? palette.notes.get(color) : palette.dimmed;
      if (shade) drawNote(brush, box, shade, 1 / zoom);
    }
  };

  const drawLines = (notes: readonly Drawable[], { palette }: Drawn): void => {
    brush.fillStyle = palette.text;
    brush.globalAlpha = 0.55;
    for (const { id, box } of notes) {
      if (matches(id)) drawBars(brush, box, store.note(id)?.text ?? '');
    }
    brush.globalAlpha = 1;
  };

  /** Where they are by now: between two frames somebody may have moved them. */
  const asTheyAre = (notes: readonly Drawable[]): readonly Drawable[] =>
    notes.flatMap(({ id }) => {
      const box = scene.boxOf(id);
      return box ? { id, box } : [];
    });

  /** Adds lines of text to so many notes, and the rest in the frames to come. */
  const drawLinesSoon = (notes: readonly Drawable[], now: Drawn): void => {
    nextFrame = requestAnimationFrame(() => {
      drawLines(asTheyAre(notes.slice(0, LINED_PER_FRAME)), now);
      if (notes.length > LINED_PER_FRAME) drawLinesSoon(notes.slice(LINED_PER_FRAME), now);
    });
  };

  /** Draws so many notes, the rest in the frames to come, and then their lines. */
  const drawInTurn = (notes: readonly Drawable[], now: Drawn, from = 0): void => {
    const to = from + DRAWN_PER_FRAME;
    drawNotes(asTheyAre(notes.slice(from, to)), now);
    if (to < notes.length) nextFrame = requestAnimationFrame(() => drawInTurn(notes, now, to));
    else if (now.zoom >= LINES_ZOOM) drawLinesSoon(notes, now);
  };

  /**
   * The view and what is around it, from a whole pixel on. The picture is always of one size: another one would have to be
   * made room for.
   */
  const placePicture = (scale: number): Box => {
    const { w, h } = camera.window();
    const { x, y } = grown(viewOf(camera.get(), camera.window()), DRAWN_AROUND);
    const pixels = (length: number): number =>
      Math.ceil(length * (1 + 2 * DRAWN_AROUND) * window.devicePixelRatio) + 1;
    return {
      x: Math.floor(x * scale) / scale,
      y: Math.floor(y * scale) / scale,
      w: pixels(w) / scale,
      h: pixels(h) / scale,
    };
  };

  const draw = (): void => {
    clearTimeout(redrawTimer);
    cancelAnimationFrame(nextFrame);
    redrawTimer = undefined;
    const { zoom } = camera.get();
    const scale = zoom * window.devicePixelRatio;
    if (camera.window().w === 0) return;
    const area = placePicture(scale);
    colors ??= readPalette(element);
    drawn = { area, zoom, palette: colors };
    const width = Math.round(area.w * scale);
    const height = Math.round(area.h * scale);
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
    drawInTurn(boxesIn(area), drawn);
  };

  /** Draws only these places anew: what one note leaves and where it comes to. */
  const patch = (areas: readonly Box[], now: Drawn): void => {
    for (const area of areas) {
      if (!touches(area, now.area)) continue;
      const spot = onPixels(area, now.zoom * window.devicePixelRatio);
      const notes = boxesIn(spot);
      brush.save();
      brush.beginPath();
      brush.rect(spot.x, spot.y, spot.w, spot.h);
      brush.clip();
      brush.clearRect(spot.x, spot.y, spot.w, spot.h);
      drawNotes(notes, now);
      if (now.zoom >= LINES_ZOOM) drawLines(notes, now);
      brush.restore();
    }
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
    store.topics.subscribe('found', () => drawn && drawSoon()),
    scene.subscribe((areas) => {
      if (!drawn) return;
      // While it waits to be drawn anew its scale is another one; all of it comes in a moment.
      if (areas.length > MOST_PATCHES || redrawTimer !== undefined) drawSoon();
      else patch(areas, drawn);
    }),
  ];
  const themes = new AbortController();
  const onTheme = (): void => {
    colors = null;
    if (drawn) drawSoon();
  };
  for (const theme of THEMES) {
    window.matchMedia(theme).addEventListener('change', onTheme, { signal: themes.signal });
  }
  onCamera();
  return () => {
    for (const stop of stops) stop();
    themes.abort();
    clearTimeout(redrawTimer);
    cancelAnimationFrame(nextFrame);
  };
};
