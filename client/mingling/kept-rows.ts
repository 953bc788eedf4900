import { equalityDeep } from 'lib0/function';
import type { TableRow } from './table-row.ts';

/**
 * Keeps a row the same object for as long as nothing in it changes, so that of sixty rows only those are drawn anew in
 * which something happened.
 */
export const createRowKeeper = () => {
  let kept: readonly TableRow[] = [];
  return (rows: readonly TableRow[]): readonly TableRow[] => {
    const before = new Map(kept.map((row) => [row.id, row]));
    const next = rows.map((row) => {
      const old = before.get(row.id);
      return old && equalityDeep(old, row) ? old : row;
    });
    const same = next.length === kept.length && next.every((row, index) => row === kept[index]);
    if (!same) kept = next;
    return kept;
  };
};
