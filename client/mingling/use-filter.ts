import { useState } from 'react';
import type { TableRow } from './table-row.ts';

type Filter = {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** The rows to show, in their order. */
  readonly shown: readonly TableRow[];
};

type Kept = { readonly query: string; readonly ids: ReadonlySet<string> };

const NOTHING_KEPT: Kept = { query: '', ids: new Set() };

/**
 * Searches the rows. A row that once matched what is asked for stays until something else is asked, so that no row goes
 * from under a pointer because its people change.
 */
export const useFilter = (
  rows: readonly TableRow[],
  matches: (row: TableRow, query: string) => boolean,
): Filter => {
  const [query, setQuery] = useState('');
  const [kept, setKept] = useState(NOTHING_KEPT);
  if (query.trim() === '') return { query, setQuery, shown: rows };
  const before = kept.query === query ? kept.ids : NOTHING_KEPT.ids;
  const shown = rows.filter((row) => before.has(row.id) || matches(row, query));
  if (kept.query !== query || shown.some(({ id }) => !before.has(id)))
    setKept({ query, ids: new Set([...before, ...shown.map(({ id }) => id)]) });
  return { query, setQuery, shown };
};
