import { useState } from 'react';
import { isClosed, isFull, type TableRow } from './table-row.ts';

/** Which tables are looked through: all, those where one can sit down, those whose people have no call. */
export type Which = 'all' | 'free' | 'withoutLink';

export type Asked = { readonly query: string; readonly which: Which };

type Filter = {
  readonly asked: Asked;
  readonly ask: (asked: Asked) => void;
  /** Something narrower than all tables is asked for. */
  readonly isNarrowed: boolean;
  /** The rows to show, in their order. */
  readonly shown: readonly TableRow[];
};

type Kept = { readonly asked: Asked; readonly ids: ReadonlySet<string> };

const ALL: Asked = { query: '', which: 'all' };

const isOfKind = (row: TableRow, which: Which): boolean => {
  switch (which) {
    case 'all':
      return true;
    case 'free':
      return !isClosed(row) && !isFull(row);
    case 'withoutLink':
      return !isClosed(row) && row.table.link === undefined;
  }
};

/**
 * Searches the rows. A row that once matched what is asked for stays until something else is asked, so that no row goes
 * from under a pointer because its people change.
 */
export const useFilter = (
  rows: readonly TableRow[],
  matches: (row: TableRow, query: string) => boolean,
): Filter => {
  const [asked, ask] = useState(ALL);
  const [kept, setKept] = useState<Kept>({ asked: ALL, ids: new Set() });
  const { query, which } = asked;
  const isNarrowed = query.trim() !== '' || which !== 'all';
  if (!isNarrowed) return { asked, ask, isNarrowed, shown: rows };
  const before: ReadonlySet<string> = kept.asked === asked ? kept.ids : new Set();
  const shown = rows.filter(
    (row) => before.has(row.id) || (isOfKind(row, which) && matches(row, query)),
  );
  if (kept.asked !== asked || shown.some(({ id }) => !before.has(id)))
    setKept({ asked, ids: new Set([...before, ...shown.map(({ id }) => id)]) });
  return { asked, ask, isNarrowed, shown };
};
