import type { Position } from '../../../shared/document/values.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';

/**
 * Views that are much alike share a cell, and so a frame. There is a grid for every power of two: a view lies in the cell
 * of its middle, in the finest grid whose cells are not smaller than the view. What its readers want to see is then
 * within the cell and half a cell around it, so that a point is wanted by at most four cells of each grid.
 */
const FINEST = 9;
const COARSEST = 24;
/** More than any cell's index on one axis, for a key that is one number. */
const INDEX_SPAN = 2 ** 17;

export type Cell = { readonly level: number; readonly key: number; readonly middle: Position };

const cellAt = (level: number, column: number, row: number): Cell => {
  const size = 2 ** level;
  return {
    level,
    key: keyOf(level, column, row),
    middle: { x: (column + 0.5) * size, y: (row + 0.5) * size },
  };
};

const keyOf = (level: number, column: number, row: number): number =>
  (level * INDEX_SPAN + column + INDEX_SPAN / 2) * INDEX_SPAN + row + INDEX_SPAN / 2;

/** The cell that a view shares with others like it. */
export const cellOf = ({ x, y, w, h }: Box): Cell => {
  const level = Math.min(COARSEST, Math.max(FINEST, Math.ceil(Math.log2(Math.max(w, h, 1)))));
  const size = 2 ** level;
  return cellAt(level, Math.floor((x + w / 2) / size), Math.floor((y + h / 2) / size));
};

/** Calls with the key of every cell of one grid whose readers want to see the point. */
export const forCellsNear = (
  { x, y }: Position,
  level: number,
  run: (key: number) => void,
): void => {
  const size = 2 ** level;
  const column = Math.floor(x / size - 0.5);
  const row = Math.floor(y / size - 0.5);
  run(keyOf(level, column, row));
  run(keyOf(level, column + 1, row));
  run(keyOf(level, column, row + 1));
  run(keyOf(level, column + 1, row + 1));
};
