import { dateOrder, parseNoteDate } from '../board/note-date.ts';
import { arrangeMasonry, type ColumnOf, type Masonry } from './masonry.ts';

/** The notes of one date, in the order in which they are shown elsewhere. */
export type TimelineDate = {
  readonly date: string;
  readonly year: number;
  /** The first date of its year. */
  readonly isFirstOfYear: boolean;
  readonly noteIds: readonly string[];
};

export type Timeline = {
  readonly dates: readonly TimelineDate[];
  /** Notes without a date, and those whose date is in words that no calendar knows. */
  readonly undated: readonly string[];
};

/** Notes on their dates, from the first to the last; a year or a season stands before its days. */
export const timelineOf = (
  noteIds: readonly string[],
  dateOf: (noteId: string) => string | undefined,
): Timeline => {
  const byDate = new Map<string, string[]>();
  const undated: string[] = [];
  for (const id of noteIds) {
    const date = dateOf(id);
    if (date === undefined || parseNoteDate(date) === null) undated.push(id);
    else byDate.set(date, [...(byDate.get(date) ?? []), id]);
  }
  const inOrder = [...byDate].flatMap(([date, ids]) => {
    const parsed = parseNoteDate(date);
    return parsed ? [{ date, year: parsed.year, order: dateOrder(parsed), noteIds: ids }] : [];
  });
  const dates = inOrder
    .toSorted((a, b) => a.order - b.order)
    .map(({ date, year, noteIds: ids }, index, all) => ({
      date,
      year,
      isFirstOfYear: all[index - 1]?.year !== year,
      noteIds: ids,
    }));
  return { dates, undated };
};

/** Where the notes of a date stand. */
export type DateBlock = TimelineDate & {
  /** Where its cards begin. */
  readonly top: number;
  readonly height: number;
};

type Wanted = {
  readonly dates: readonly TimelineDate[];
  readonly heightOf: (noteId: string) => number;
  readonly columnCount: number;
  readonly gap: number;
  /** Above the cards of a date, and of the first date of a year. */
  readonly headHeight: number;
  readonly yearHeight: number;
  /** A date takes at least as much, so that its name has room. */
  readonly leastHeight: number;
  readonly before: ColumnOf | null;
};

/** All dates one under another, and their cards as one masonry: keys lead from one date into the next. */
export type ArrangedTimeline = { readonly blocks: readonly DateBlock[]; readonly masonry: Masonry };

export const arrangeTimeline = (wanted: Wanted): ArrangedTimeline => {
  const { dates, heightOf, columnCount, gap, before } = wanted;
  const blocks: DateBlock[] = [];
  const columnOf = new Map<string, number>();
  const topOf = new Map<string, number>();
  const columns = Array.from({ length: columnCount }, (): string[] => []);
  let end = 0;
  for (const date of dates) {
    const top = end + (date.isFirstOfYear ? wanted.yearHeight : 0) + wanted.headHeight;
    const cards = arrangeMasonry({ ids: date.noteIds, heightOf, columnCount, gap, before });
    const height = Math.max(cards.height, wanted.leastHeight);
    for (const id of cards.ids) {
      const column = cards.columnOf.get(id) ?? 0;
      columnOf.set(id, column);
      topOf.set(id, top + (cards.topOf.get(id) ?? 0));
      columns[column]?.push(id);
    }
    blocks.push({ ...date, top, height });
    end = top + height + gap;
  }
  const ids = dates.flatMap(({ noteIds }) => noteIds);
  return { blocks, masonry: { ids, columnOf, topOf, columns, height: end } };
};

/** Lays the timeline out again and again, each card where it was. */
export const createTimelineArranger = () => {
  let before: { readonly columnOf: ColumnOf; readonly columnCount: number } | null = null;
  return (wanted: Omit<Wanted, 'before'>): ArrangedTimeline => {
    const { columnCount } = wanted;
    const isSame = before?.columnCount === columnCount;
    const arranged = arrangeTimeline({
      ...wanted,
      before: isSame && before ? before.columnOf : null,
    });
    before = { columnOf: arranged.masonry.columnOf, columnCount };
    return arranged;
  };
};

/** The dates of which something lies between two heights. */
export const datesBetween = (
  blocks: readonly DateBlock[],
  top: number,
  bottom: number,
): readonly DateBlock[] =>
  blocks.filter((block) => block.top < bottom && block.top + block.height > top);
