import type { Layout } from '../../shared/board/layout.ts';

type Patch = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Which of the colours, counted from the board's own first one. */
  readonly hue: number;
};

/** How many patches a full picture has; a board of this many notes fills it. */
const MOST = 16;

const COLUMNS = 4;

const inColumns = (count: number): readonly Patch[] =>
  Array.from({ length: count }, (_, index) => {
    const column = index % COLUMNS;
    const row = Math.floor(index / COLUMNS);
    return { x: 14 + column * 55, y: 14 + row * 20, width: 47, height: 15, hue: column };
  });

/** Places on a table, as people would put them: in three loose heaps. */
const PLACES: readonly (readonly [x: number, y: number])[] = [
  [22, 16],
  [104, 22],
  [186, 14],
  [38, 40],
  [128, 46],
  [176, 40],
  [16, 62],
  [92, 66],
  [198, 64],
  [62, 18],
  [152, 68],
];

const onCanvas = (count: number): readonly Patch[] =>
  PLACES.slice(0, count).map(([x, y], index) => ({ x, y, width: 28, height: 17, hue: index % 3 }));

const inLines = (count: number): readonly Patch[] =>
  Array.from({ length: Math.min(count, 6) }, (_, index) => ({
    x: index % 3 === 0 ? 16 : 32,
    y: 13 + index * 12,
    width: index % 3 === 0 ? 120 : 170 - (index % 2) * 34,
    height: 7,
    hue: Math.floor(index / 3),
  }));

/** The patches of a small picture, 240 × 92: the board's layout, and more of them the more notes it has. */
export const pictureOf = (layout: Layout, noteCount: number): readonly Patch[] => {
  const count = Math.min(noteCount, MOST);
  switch (layout) {
    case 'canvas':
    case 'timeline':
      return onCanvas(count);
    case 'outline':
    case 'table':
      return inLines(count);
    case 'columns':
    case 'wall':
      return inColumns(count);
  }
};
