import { createStore, useStore } from 'zustand';
import * as z from 'zod/mini';

const STORED = 'talkoot:collapsed';

/** The columns that this person has folded away, on any board, the latest last; nobody else sees them folded. */
const collapsedValue = z.array(z.string());

/** What is over was folded away so long ago that nobody remembers it either. */
const MOST = 500;

const remembered = (): readonly string[] => {
  try {
    const parsed = collapsedValue.safeParse(JSON.parse(localStorage.getItem(STORED) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
};

type Collapsed = { readonly columns: readonly string[] };

const store = createStore<Collapsed>(() => ({ columns: remembered() }));

store.subscribe(({ columns }) => {
  try {
    localStorage.setItem(STORED, JSON.stringify(columns));
  } catch {
    // Storage is forbidden: the choice holds until the page is left.
  }
});

type Column = { readonly boardId: string; readonly sectionId: string };

/** The notes of no section have a column on every board, so that the board belongs to its name. */
const keyOf = ({ boardId, sectionId }: Column): string => `${boardId}:${sectionId}`;

/** Folds a column away, or unfolds it. */
export const setCollapsed = (column: Column, isCollapsed: boolean): void =>
  store.setState(({ columns }) => {
    const others = columns.filter((key) => key !== keyOf(column));
    return { columns: isCollapsed ? [...others, keyOf(column)].slice(-MOST) : others };
  });

export const useIsCollapsed = (column: Column): boolean =>
  useStore(store, ({ columns }) => columns.includes(keyOf(column)));
