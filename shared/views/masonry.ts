/** Which of so many columns each card is in, by its id. Kept from one arrangement to the next, it holds cards in place. */
export type ColumnOf = ReadonlyMap<string, number>;

/** Cards in columns, each as high as it is. */
export type Masonry = {
  /** In the order in which they are read. */
  readonly ids: readonly string[];
  readonly columnOf: ColumnOf;
  /** Where each card begins, from the top of the masonry. */
  readonly topOf: ReadonlyMap<string, number>;
  /** The cards of each column, from top to bottom. */
  readonly columns: readonly (readonly string[])[];
  readonly height: number;
};

type Wanted = {
  readonly ids: readonly string[];
  readonly heightOf: (id: string) => number;
  readonly columnCount: number;
  readonly gap: number;
  /** Where cards were until now; `null` to lay them all out anew. */
  readonly before: ColumnOf | null;
};

/** Columns may come out so unequal before everything is laid out anew: less is not worth a card's jump. */
const MAX_UNEVEN = 500;

const indexOfLeast = (values: readonly number[]): number => {
  let least = 0;
  for (const [index, value] of values.entries()) {
    if (value < (values[least] ?? Infinity)) least = index;
  }
  return least;
};

/** Each card goes to the column that is shortest when its turn comes, so that rows are read from left to right. */
const deal = ({ ids, heightOf, columnCount, gap }: Wanted): Map<string, number> => {
  const heights = Array.from({ length: columnCount }, () => 0);
  const columnOf = new Map<string, number>();
  for (const id of ids) {
    const column = indexOfLeast(heights);
    columnOf.set(id, column);
    heights[column] = (heights[column] ?? 0) + heightOf(id) + gap;
  }
  return columnOf;
};

/** Cards that are known stay in their columns; new ones go where there is least. `null` when that comes out lopsided. */
const keep = (wanted: Wanted, before: ColumnOf): Map<string, number> | null => {
  const { ids, heightOf, columnCount, gap } = wanted;
  const heights = Array.from({ length: columnCount }, () => 0);
  const columnOf = new Map<string, number>();
  const put = (id: string, column: number): void => {
    columnOf.set(id, column);
    heights[column] = (heights[column] ?? 0) + heightOf(id) + gap;
  };
  for (const id of ids) {
    const column = before.get(id);
    if (column !== undefined && column < columnCount) put(id, column);
  }
  for (const id of ids) if (!columnOf.has(id)) put(id, indexOfLeast(heights));
  return Math.max(...heights) - Math.min(...heights) > MAX_UNEVEN ? null : columnOf;
};

/**
 * Lays cards out in columns. No card changes its column because another one grew, came or went; only when the columns
 * would come out very unequal everything is laid out anew.
 */
export const arrangeMasonry = (wanted: Wanted): Masonry => {
  const { ids, heightOf, columnCount, gap, before } = wanted;
  const columnOf = (before && keep(wanted, before)) ?? deal(wanted);
  const columns = Array.from({ length: columnCount }, (): string[] => []);
  const heights = Array.from({ length: columnCount }, () => 0);
  const topOf = new Map<string, number>();
  for (const id of ids) {
    const column = columnOf.get(id) ?? 0;
    const top = heights[column] ?? 0;
    topOf.set(id, top);
    heights[column] = top + heightOf(id) + gap;
    columns[column]?.push(id);
  }
  return { ids, columnOf, topOf, columns, height: Math.max(0, ...heights) };
};

type Laid = {
  readonly occasion: string;
  readonly columnOf: ColumnOf;
  readonly columnCount: number;
};

/** Lays cards out again and again, each where it was, until there is another `occasion`: another order, other notes. */
export const createArranger = () => {
  let laid: Laid | null = null;
  return {
    arrange: (wanted: Omit<Wanted, 'before'>, occasion: string): Masonry => {
      const { columnCount } = wanted;
      const isSame = laid?.occasion === occasion && laid.columnCount === columnCount;
      const masonry = arrangeMasonry({ ...wanted, before: isSame && laid ? laid.columnOf : null });
      laid = { occasion, columnOf: masonry.columnOf, columnCount };
      return masonry;
    },
    /** Somebody puts a card into a column by hand: there it is from the next arrangement on. */
    put: (id: string, column: number): void => {
      if (laid) laid = { ...laid, columnOf: new Map(laid.columnOf).set(id, column) };
    },
  };
};

/** The first card of a column that begins at or below `y`, as an index. */
const firstBelow = (column: readonly string[], topOf: Masonry['topOf'], y: number): number => {
  let from = 0;
  let to = column.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((topOf.get(column[middle] ?? '') ?? 0) >= y) to = middle;
    else from = middle + 1;
  }
  return from;
};

/** The cards of which something lies between two heights, in no particular order. */
export const cardsBetween = (
  { columns, topOf }: Masonry,
  top: number,
  bottom: number,
): readonly string[] =>
  columns.flatMap((column) =>
    // The one before the first that begins in sight may still reach into it.
    column.slice(
      Math.max(0, firstBelow(column, topOf, top) - 1),
      firstBelow(column, topOf, bottom),
    ),
  );

/** The first card in reading order that is still in sight below `y`; `null` when there is none. */
export const firstCardBelow = (masonry: Masonry, y: number): string | null => {
  const tops = masonry.columns.flatMap((column) => {
    const id = column[firstBelow(column, masonry.topOf, y)];
    return id === undefined ? [] : [{ id, top: masonry.topOf.get(id) ?? 0 }];
  });
  return tops.toSorted((a, b) => a.top - b.top)[0]?.id ?? null;
};

/** The keys that lead from card to card, by the names of `KeyboardEvent.key`. */
export type CardKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

const nearestIn = (
  column: readonly string[] | undefined,
  topOf: Masonry['topOf'],
  y: number,
): string | undefined => {
  if (!column) return undefined;
  const index = firstBelow(column, topOf, y);
  const [above, below] = [column[index - 1], column[index]];
  if (above === undefined || below === undefined) return above ?? below;
  return y - (topOf.get(above) ?? 0) < (topOf.get(below) ?? 0) - y ? above : below;
};

/** The card to which a key leads: up and down in its column, left and right to the one beside it. Nothing goes round. */
export const cardByKey = (
  { ids, columns, columnOf, topOf }: Masonry,
  id: string,
  key: CardKey,
): string | undefined => {
  const at = columnOf.get(id);
  const top = topOf.get(id);
  if (at === undefined || top === undefined) return undefined;
  const column = columns[at] ?? [];
  switch (key) {
    case 'ArrowUp':
      return column[column.indexOf(id) - 1];
    case 'ArrowDown':
      return column[column.indexOf(id) + 1];
    case 'ArrowLeft':
      return nearestIn(columns[at - 1], topOf, top);
    case 'ArrowRight':
      return nearestIn(columns[at + 1], topOf, top);
    case 'Home':
      return ids[0];
    case 'End':
      return ids.at(-1);
  }
};

/** How many columns of at least `least` fit into a width, and how wide each of them comes out. */
export const columnsFor = (
  width: number,
  { least, gap }: { readonly least: number; readonly gap: number },
): { readonly count: number; readonly width: number } => {
  const count = Math.max(1, Math.floor((width + gap) / (least + gap)));
  return { count, width: Math.max(0, (width - gap * (count - 1)) / count) };
};
