import type { Note } from '../board/records/note.ts';
import type { Section } from '../board/records/section.ts';
import type { Position, Size } from '../document/values.ts';
import type { LayeredNote } from './layers.ts';
import type { Box } from './spatial-index.ts';

/** A note's size on the canvas when nobody chose another. Fixed, so that the place of one note never hangs on another's text. */
export const NOTE_SIZE: Size = { w: 200, h: 160 };

/** Room above the notes of a frame for the section's title and prompt. */
export const FRAME_HEADER = 112;

const NOTE_GAP = 16;
const FRAME_PADDING = 24;
const FRAME_GAP = 56;
const FRAME_COLUMNS = 2;

/** Notes of no section lie beside the last frame, with nothing behind them to keep clear of. */
const LOOSE_COLUMNS = 4;

const gridWidth = (columns: number): number => columns * (NOTE_SIZE.w + NOTE_GAP) - NOTE_GAP;
const gridHeight = (rows: number): number => rows * (NOTE_SIZE.h + NOTE_GAP) - NOTE_GAP;

const FRAME_WIDTH = gridWidth(FRAME_COLUMNS) + 2 * FRAME_PADDING;

/** A frame nobody has sized keeps at least this many rows, so that an empty section is a place to drop a note. */
const LEAST_ROWS = 2;

/** A frame gets no smaller than its title and one note need. */
export const LEAST_FRAME: Size = {
  w: gridWidth(1) + 2 * FRAME_PADDING,
  h: FRAME_HEADER + gridHeight(1) + FRAME_PADDING,
};

/** How far the search for a free slot goes before a note may lie under another. */
const SEARCH_LIMIT = 500;

export type CanvasSection = Pick<Section, 'id' | 'frame'>;
export type CanvasNote = Pick<Note, 'id' | 'position' | 'size'> & LayeredNote;

/** What is laid out: living sections in their order, and the living notes of each in theirs; '' holds those of no section. */
export type CanvasContent = {
  readonly sections: readonly CanvasSection[];
  readonly notesIn: (sectionId: string) => readonly CanvasNote[];
};

export type CanvasFrame = {
  readonly id: string;
  readonly box: Box;
  /** As it was put there, before it reaches down to its lowest note. */
  readonly own: Box;
};

/** The notes of one section from top to bottom and left to right, as they are read and stepped through. */
export type CanvasGroup = { readonly sectionId: string; readonly noteIds: readonly string[] };

export type CanvasArrangement = {
  /** Frames from back to front. */
  readonly frames: readonly CanvasFrame[];
  readonly boxes: ReadonlyMap<string, Box>;
  /** Heights of the notes that lie over or under the others. */
  readonly levels: ReadonlyMap<string, number>;
  readonly groups: readonly CanvasGroup[];
};

/** The point that decides which frame a note lies in. */
export const centreOf = (box: Box): Position => ({ x: box.x + box.w / 2, y: box.y + box.h / 2 });

/** A grid of slots that goes on downwards without end. */
export type Grid = { readonly x: number; readonly y: number; readonly columns: number };

const slotBox = (grid: Grid, slot: number): Box => ({
  x: grid.x + (slot % grid.columns) * (NOTE_SIZE.w + NOTE_GAP),
  y: grid.y + Math.floor(slot / grid.columns) * (NOTE_SIZE.h + NOTE_GAP),
  ...NOTE_SIZE,
});

/** The slots of a section's frame. */
export const gridIn = (frame: Box): Grid => ({
  x: frame.x + FRAME_PADDING,
  y: frame.y + FRAME_HEADER,
  columns: Math.max(
    1,
    Math.floor((frame.w - 2 * FRAME_PADDING + NOTE_GAP) / (NOTE_SIZE.w + NOTE_GAP)),
  ),
});

/**
 * Gives the notes without a place a slot each: the one that their number in the section names. A note that has a place
 * keeps its slot empty, so that dragging one note does not shift those after it. Where a placed note lies over the
 * middle of a slot, only the note of that slot steps aside, to the first slot nobody has.
 */
export const fillSlots = (
  grid: Grid,
  notes: readonly CanvasNote[],
  isTouched: (area: Box) => boolean,
): Map<string, Box> => {
  // Only the middle counts: a note dropped between slots then makes one step aside at most, not four.
  const isCovered = (slot: Box): boolean => isTouched({ ...centreOf(slot), w: 1, h: 1 });
  const filled = new Map<string, Box>();
  const taken = new Set<number>();
  const displaced: CanvasNote[] = [];
  notes.forEach((note, slot) => {
    if (note.position) return;
    const box = slotBox(grid, slot);
    if (isCovered(box)) {
      displaced.push(note);
    } else {
      taken.add(slot);
      filled.set(note.id, box);
    }
  });
  const limit = notes.length + SEARCH_LIMIT;
  let slot = 0;
  for (const note of displaced) {
    while (slot < limit && (taken.has(slot) || isTouched(slotBox(grid, slot)))) slot += 1;
    filled.set(note.id, slotBox(grid, slot));
    slot += 1;
  }
  return filled;
};

/** Where a note with a place lies. */
export const placedBox = (position: Position, size: Size = NOTE_SIZE): Box => ({
  x: position.x,
  y: position.y,
  w: size.w,
  h: size.h,
});

/** True when the point lies in the box. */
export const contains = (box: Box, { x, y }: Position): boolean =>
  x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h;

/** The smallest box around all of them; `null` around nothing. */
export const boundsOf = (boxes: Iterable<Box>): Box | null => {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.w);
    bottom = Math.max(bottom, box.y + box.h);
  }
  return left > right ? null : { x: left, y: top, w: right - left, h: bottom - top };
};

/** Top to bottom in rows, each from left to right; notes that overlap by more than half a note's height share a row. */
export const inReadingOrder = (
  ids: readonly string[],
  boxes: ReadonlyMap<string, Box>,
): string[] => {
  const placed = ids
    .flatMap((id) => {
      const box = boxes.get(id);
      return box ? [{ id, x: box.x, y: box.y, row: 0 }] : [];
    })
    .toSorted((a, b) => a.y - b.y || a.x - b.x);
  let row = -Infinity;
  for (const note of placed) {
    if (note.y > row + NOTE_SIZE.h / 2) row = note.y;
    note.row = row;
  }
  return placed.toSorted((a, b) => a.row - b.row || a.x - b.x).map(({ id }) => id);
};

const columnStart = (number: number): Position => ({ x: number * (FRAME_WIDTH + FRAME_GAP), y: 0 });

/** Beside so many frames lie the notes of no section. */
export const looseGrid = (frames: number): Grid => ({
  ...columnStart(frames),
  columns: LOOSE_COLUMNS,
});

/** All of the slots that so many notes have by their numbers. */
export const slotsArea = ({ x, y, columns }: Grid, notes: number): Box => ({
  x,
  y,
  w: gridWidth(columns),
  h: gridHeight(Math.ceil(notes / columns)),
});

/** Sections stand side by side by their number, so that giving one a frame of its own does not move the others. */
export const ownFrame = ({ frame }: CanvasSection, number: number): Box =>
  frame ?? {
    ...columnStart(number),
    w: FRAME_WIDTH,
    h: FRAME_HEADER + gridHeight(LEAST_ROWS) + FRAME_PADDING,
  };

/** A frame reaches down to its lowest note, so that no note of the section hangs out of it. */
export const stretched = (frame: Box, notes: readonly Box[]): Box => {
  const column = { ...frame, h: Infinity };
  let bottom = frame.y + frame.h;
  for (const box of notes) {
    if (contains(column, centreOf(box))) bottom = Math.max(bottom, box.y + box.h + FRAME_PADDING);
  }
  return { ...frame, h: bottom - frame.y };
};

/** The section whose frame lies under the point, the frontmost where several do; '' for open canvas. */
export const sectionAt = (frames: readonly CanvasFrame[], point: Position): string =>
  frames.findLast(({ box }) => contains(box, point))?.id ?? '';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** How far ahead and how far aside `to` lies, seen from `from` in the direction. */
const ahead = (from: Position, to: Position, direction: Direction): readonly [number, number] => {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  switch (direction) {
    case 'left':
      return [-dx, Math.abs(dy)];
    case 'right':
      return [dx, Math.abs(dy)];
    case 'up':
      return [-dy, Math.abs(dx)];
    case 'down':
      return [dy, Math.abs(dx)];
  }
};

/** The note that an arrow key leads to from a note: the nearest that lies that way, or `null` at the edge. */
export const neighbourOf = (
  boxes: ReadonlyMap<string, Box>,
  id: string,
  direction: Direction,
): string | null => {
  const start = boxes.get(id);
  if (!start) return null;
  const from = centreOf(start);
  let best: string | null = null;
  let least = Infinity;
  for (const [other, box] of boxes) {
    if (other === id) continue;
    const [forward, aside] = ahead(from, centreOf(box), direction);
    // What lies more to the side than ahead belongs to another arrow; ahead and near, but in line, comes first.
    const far = forward + 2 * aside;
    if (forward > 0 && aside <= 2 * forward && far < least) {
      least = far;
      best = other;
    }
  }
  return best;
};
