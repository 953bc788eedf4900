import { type Find, WHOLE_BOARD } from './find.ts';

/** Notes that others added above the place where one reads; they wait there until they are asked for. */
export type Waiting = {
  /** Those of a list; the same set until it changes, `null` for none. */
  readonly in: (listId: string) => ReadonlySet<string> | null;
  /** Takes in notes of one section that came just now; gives those that wait in some list. */
  readonly arrived: (sectionId: string, noteIds: readonly string[]) => ReadonlySet<string>;
  readonly show: (listId: string) => void;
};

type Options = {
  readonly find: Pick<Find, 'placeIn'>;
  /** A list with everything in it, in its order. */
  readonly orderOf: (listId: string) => readonly string[];
  /** Here the newest come first whatever one reads: there they would push away the first notes of the list. */
  readonly isNewestFirst: (listId: string) => boolean;
};

export const createWaiting = ({ find, orderOf, isNewestFirst }: Options): Waiting => {
  const lists = new Map<string, ReadonlySet<string>>();

  /** Of the notes that came, those that would push something away in this list. */
  const pushing = (listId: string, noteIds: readonly string[]): readonly string[] => {
    const place = find.placeIn(listId);
    if (place === undefined) return [];
    const order = orderOf(listId);
    const fresh = new Set(noteIds);
    const first = order.find((id) => !fresh.has(id));
    const read = place ?? (isNewestFirst(listId) ? first : undefined);
    if (read === undefined) return [];
    return order.slice(0, Math.max(0, order.indexOf(read))).filter((id) => fresh.has(id));
  };

  return {
    in: (listId) => lists.get(listId) ?? null,
    arrived: (sectionId, noteIds) => {
      const held = new Set<string>();
      for (const listId of [sectionId, WHOLE_BOARD]) {
        const waiting = pushing(listId, noteIds);
        if (waiting.length === 0) continue;
        lists.set(listId, new Set([...(lists.get(listId) ?? []), ...waiting]));
        for (const id of waiting) held.add(id);
      }
      return held;
    },
    show: (listId) => {
      lists.delete(listId);
    },
  };
};
