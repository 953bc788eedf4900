import { columnsOf, freeCellOf, STRIDE } from './made-up-board.ts';

/** What part of a board is seen: its point in the window's top left corner, and screen pixels a unit. */
export type Look = { readonly x: number; readonly y: number; readonly zoom: number };

export const WINDOW = { width: 1440, height: 900 } as const;

/** About fifty notes in view. */
const NEAR_ZOOM = 0.8;

/** As far as each of the boards can step back: Excalidraw goes no further. */
const FARTHEST_ZOOM = 0.1;

/** Around the free place near the middle of the board. */
const around = (count: number, zoom: number): Look => {
  const { column, row } = freeCellOf(count);
  return {
    x: (column + 0.5) * STRIDE - WINDOW.width / zoom / 2,
    y: (row + 0.5) * STRIDE - WINDOW.height / zoom / 2,
    zoom,
  };
};

export const nearLook = (count: number): Look => around(count, NEAR_ZOOM);

/** The whole board, or as much of it as the farthest zoom shows. */
export const farLook = (count: number): Look => {
  const side = columnsOf(count) * STRIDE;
  return around(count, Math.max(FARTHEST_ZOOM, Math.min(0.3, (WINDOW.height - 120) / side)));
};
