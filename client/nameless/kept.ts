import type * as z from 'zod/mini';
import { createStore, type StoreApi } from 'zustand';

export type Kept<T> = {
  /** The same store for as long as the page lives. */
  readonly of: (boardId: string) => StoreApi<T>;
};

/** Something that this browser keeps of each board, and reads again after a reload; where that is forbidden it lives with the page. */
export const createKept = <T extends object>(
  name: string,
  schema: z.ZodMiniType<T>,
  none: T,
): Kept<T> => {
  const stores = new Map<string, StoreApi<T>>();
  const keyOf = (boardId: string): string => `talkoot:${name}:${boardId}`;

  const read = (boardId: string): T => {
    try {
      const parsed = schema.safeParse(JSON.parse(localStorage.getItem(keyOf(boardId)) ?? 'null'));
      return parsed.success ? parsed.data : none;
    } catch {
      return none;
    }
  };

  const begin = (boardId: string): StoreApi<T> => {
    const store = createStore<T>(() => read(boardId));
    store.subscribe((value) => {
      try {
        localStorage.setItem(keyOf(boardId), JSON.stringify(value));
      } catch {
        // It lives as long as the page.
      }
    });
    // Another tab of this browser has changed it.
    addEventListener('storage', ({ key }) => {
      if (key === keyOf(boardId)) store.setState(read(boardId), true);
    });
    stores.set(boardId, store);
    return store;
  };

  return { of: (boardId) => stores.get(boardId) ?? begin(boardId) };
};
