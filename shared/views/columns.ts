import { rankBetween } from '../lib/rank.ts';

/** A column and its notes from first to last. `section` '' holds the notes of no living section. */
export type Column = {
  readonly section: string;
  readonly notes: readonly string[];
  /** Its reader has it in an order of their own: notes in it have places, but none that somebody could put them into. */
  readonly isSorted?: boolean;
};

/**
 * A gap in a column: before the note at `index`, or after the last one. At the edge of a cluster `cluster` says whether it
 * is in it (its id) or not (null); left out: see `clusterAt`.
 */
export type Slot = {
  readonly section: string;
  readonly index: number;
  readonly cluster?: string | null | undefined;
};

/** The keys that lead from slot to slot, by the names of `KeyboardEvent.code`. */
export const SLOT_KEYS = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
] as const;
export type SlotKey = (typeof SLOT_KEYS)[number];

/** The columns as they are while a note is held in the hand: it stands in none of them. */
export const withoutNote = (columns: readonly Column[], noteId: string): readonly Column[] =>
  columns.map((column) =>
    column.notes.includes(noteId)
      ? { ...column, notes: column.notes.filter((id) => id !== noteId) }
      : column,
  );

/** Where a note is now, as the slot to which it would come back; `null` when no column has it. */
export const slotOf = (columns: readonly Column[], noteId: string): Slot | null => {
  for (const { section, notes } of columns) {
    const index = notes.indexOf(noteId);
    if (index >= 0) return { section, index };
  }
  return null;
};

const within = (index: number, count: number): number => Math.min(Math.max(index, 0), count);

/** The slot to which a key leads. At an edge one stays where one is: nothing goes round. */
export const nextSlot = (columns: readonly Column[], slot: Slot, key: SlotKey): Slot => {
  const at = columns.findIndex(({ section }) => section === slot.section);
  const column = columns[at];
  if (!column) return slot;
  const inColumn = (index: number): Slot => ({
    section: slot.section,
    index: within(index, column.notes.length),
  });
  const beside = (neighbour: Column | undefined): Slot =>
    neighbour
      ? { section: neighbour.section, index: within(slot.index, neighbour.notes.length) }
      : slot;
  switch (key) {
    case 'ArrowUp':
      return inColumn(slot.index - 1);
    case 'ArrowDown':
      return inColumn(slot.index + 1);
    case 'ArrowLeft':
      return beside(columns[at - 1]);
    case 'ArrowRight':
      return beside(columns[at + 1]);
    case 'Home':
      return inColumn(0);
    case 'End':
      return inColumn(column.notes.length);
  }
};

/** In a column that is sorted there is but one slot: wherever in it a note is put down, it goes where it belongs. */
export const openSlot = (columns: readonly Column[], slot: Slot): Slot =>
  columns.some(({ section, isSorted }) => section === slot.section && isSorted === true)
    ? { section: slot.section, index: 0 }
    : slot;

/**
 * The slot among all notes of a column that is meant by one among those that are shown: right after the one above it,
 * so that it stays beside what one sees. Both lists are without the note that moves.
 */
export const slotAmongAll = (
  all: readonly string[],
  shown: readonly string[],
  index: number,
): number => {
  const above = shown[index - 1];
  if (above !== undefined) return all.indexOf(above) + 1;
  const below = shown[index];
  return below === undefined ? 0 : Math.max(0, all.indexOf(below));
};

/** The slot under a pointer at `y`, given where the middles of the column's notes are, from top to bottom. */
export const indexAt = (middles: readonly number[], y: number): number => {
  const index = middles.findIndex((middle) => middle > y);
  return index < 0 ? middles.length : index;
};

/**
 * The rank that puts something at `index` among `ids`, which are in their order and without what moves.
 * `rankOf` gives the ranks of the two neighbours.
 */
export const rankAt = (
  ids: readonly string[],
  index: number,
  rankOf: (id: string) => string | undefined,
): string => {
  const rankNextTo = (id: string | undefined): string | null =>
    id === undefined ? null : (rankOf(id) ?? null);
  return rankBetween(rankNextTo(ids[index - 1]), rankNextTo(ids[index]));
};
