import type { TableRow } from './table-row.ts';

/** True for the same plain data, however deep. */
const isSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const entries = Object.entries(a);
  const others = new Map(Object.entries(b));
  return (
    entries.length === others.size &&
    entries.every(([name, value]) => others.has(name) && isSame(value, others.get(name)))
  );
};

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
      return old && isSame(old, row) ? old : row;
    });
    const same = next.length === kept.length && next.every((row, index) => row === kept[index]);
    if (!same) kept = next;
    return kept;
  };
};
