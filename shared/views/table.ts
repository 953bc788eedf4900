/** What a table says of each note, from the first column to the last; `actions` is where one does something with it. */
export const TABLE_COLUMNS = [
  'text',
  'section',
  'author',
  'organisation',
  'tags',
  'date',
  'reactions',
  'comments',
  'cluster',
  'created',
  'actions',
] as const;
export type FixedColumn = (typeof TABLE_COLUMNS)[number];
/** A field of a form is a column too. */
export type TableColumn = FixedColumn | `field:${string}`;

const FIELD = 'field:';

/** The field that a column shows the answers to; `null` for any other column. */
export const fieldOfColumn = (column: TableColumn): string | null =>
  column.startsWith(FIELD) ? column.slice(FIELD.length) : null;

export const isFixedColumn = (column: TableColumn): column is FixedColumn =>
  fieldOfColumn(column) === null;

/** All columns of a table on whose board these fields are asked for: answers stand behind what every note has. */
export const tableColumns = (fieldIds: readonly string[]): readonly TableColumn[] => {
  const at = TABLE_COLUMNS.indexOf('reactions');
  return [
    ...TABLE_COLUMNS.slice(0, at),
    ...fieldIds.map((id): TableColumn => `field:${id}`),
    ...TABLE_COLUMNS.slice(at),
  ];
};

/** The columns by which rows can be put in order. */
export type SortColumn = Exclude<TableColumn, 'actions'>;
export type TableSort = { readonly column: SortColumn; readonly isDescending: boolean };

/** What a row is put in order by; nothing and '' come last in both directions. */
type Fact = string | number | undefined;

/** Of these one wants to see the most, or the newest, first. */
const DESCENDING_FIRST: ReadonlySet<SortColumn> = new Set(['reactions', 'comments', 'created']);

/** What a press on a column's head leads to: in order, the other way round, and back to the board's own order. */
export const nextSort = (sort: TableSort | null, column: SortColumn): TableSort | null => {
  const startsDescending = DESCENDING_FIRST.has(column);
  if (sort?.column !== column) return { column, isDescending: startsDescending };
  return sort.isDescending === startsDescending
    ? { column, isDescending: !startsDescending }
    : null;
};

const isNothing = (value: Fact): boolean => value === undefined || value === '';

type SortRows = {
  readonly sort: TableSort | null;
  /** The reader's: in Finnish and Swedish å, ä and ö come after z. */
  readonly locale: string;
  readonly factOf: (noteId: string, column: SortColumn) => Fact;
};

/** Notes in the order of a column; those that are alike keep the order that they are given in. */
export const sortRows = (
  noteIds: readonly string[],
  { sort, locale, factOf }: SortRows,
): readonly string[] => {
  if (!sort) return noteIds;
  const { column, isDescending } = sort;
  const collator = new Intl.Collator(locale, { numeric: true });
  const compare = (a: Fact, b: Fact): number => {
    if (isNothing(a) || isNothing(b)) return Number(isNothing(a)) - Number(isNothing(b));
    const order =
      typeof a === 'number' && typeof b === 'number'
        ? a - b
        : collator.compare(String(a), String(b));
    return isDescending ? -order : order;
  };
  return noteIds
    .map((id) => ({ id, fact: factOf(id, column) }))
    .toSorted((a, b) => compare(a.fact, b.fact))
    .map(({ id }) => id);
};

/** A cell by its place: row 0 is the head, the first note is row 1. */
export type Cell = { readonly row: number; readonly column: number };

type Size = {
  /** How many notes there are. */
  readonly rows: number;
  readonly columns: number;
  /** How many of them are in sight at once. */
  readonly page: number;
};

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** The cell to which a key leads, by the name of `KeyboardEvent.key`; `null` for keys that lead nowhere. */
export const cellByKey = (
  { row, column }: Cell,
  { key, withCtrl }: { readonly key: string; readonly withCtrl: boolean },
  { rows, columns, page }: Size,
): Cell | null => {
  const lastColumn = columns - 1;
  const to = (nextRow: number, nextColumn: number): Cell => ({
    row: within(nextRow, 0, rows),
    column: within(nextColumn, 0, lastColumn),
  });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'Home':
      return to(withCtrl ? 0 : row, 0);
    case 'End':
      return to(withCtrl ? rows : row, lastColumn);
    case 'PageUp':
      // The head is no page: one arrives at the first note.
      return to(Math.max(row - page, Math.min(row, 1)), column);
    case 'PageDown':
      return to(row + page, column);
    default:
      return null;
  }
};

/** The rows between two heights, from first to last as indexes of their notes. */
export const rowsBetween = (
  { top, bottom }: { readonly top: number; readonly bottom: number },
  rowHeight: number,
  count: number,
): { readonly from: number; readonly to: number } => ({
  from: within(Math.floor(top / rowHeight), 0, count),
  to: within(Math.ceil(bottom / rowHeight), 0, count),
});
