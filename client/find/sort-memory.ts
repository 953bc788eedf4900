import * as z from 'zod/mini';
import { type Sort, SORTS } from '../../shared/views/sort.ts';

/** How one person on one device has a board's lists sorted; the board does not know. */
type SortStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** An order that this version knows, or by a field of the board. */
const sortValue = z.union([z.enum(SORTS), z.templateLiteral(['field:', z.string()])]);

const sortsValue = z.object({
  /** For lists that have none of their own. */
  everywhere: z._default(sortValue, 'hand'),
  lists: z._default(z.record(z.string(), sortValue), {}),
});
export type Sorts = {
  readonly everywhere: Sort;
  readonly lists: Readonly<Record<string, Sort>>;
};

const BY_HAND: Sorts = { everywhere: 'hand', lists: {} };

const keyOf = (boardId: string): string => `talkoot:sorts:${boardId}`;

/** What was chosen on this device before; by hand when nothing was, or it is not understood. */
export const rememberedSorts = (storage: SortStorage | null, boardId: string): Sorts => {
  try {
    const parsed = sortsValue.safeParse(JSON.parse(storage?.getItem(keyOf(boardId)) ?? '{}'));
    return parsed.success ? parsed.data : BY_HAND;
  } catch {
    return BY_HAND;
  }
};

export const rememberSorts = (storage: SortStorage | null, boardId: string, sorts: Sorts): void => {
  try {
    const isPlain = sorts.everywhere === 'hand' && Object.keys(sorts.lists).length === 0;
    if (isPlain) storage?.removeItem(keyOf(boardId));
    else storage?.setItem(keyOf(boardId), JSON.stringify(sorts));
  } catch {
    // Storage is forbidden: the choice holds until the page is left.
  }
};

/** The sort of one list. */
export const sortOf = ({ everywhere, lists }: Sorts, listId: string): Sort =>
  lists[listId] ?? everywhere;

/** Sorts one list; all of them when none is given. */
export const withSort = (sorts: Sorts, sort: Sort, listId?: string): Sorts =>
  listId === undefined
    ? { everywhere: sort, lists: {} }
    : { ...sorts, lists: { ...sorts.lists, [listId]: sort } };
