import { createStore, type StoreApi } from 'zustand';

/** What this person is at on the canvas. It is nobody else's business, so it is in no document. */
export type Selection = {
  /** The note that Tab leads to and arrow keys start from. */
  readonly current: string | null;
  /** The note that gets the focus as soon as it has an element. */
  readonly toFocus: string | null;
  /** Notes that are moved and changed together; empty while one is at a single note, or at none. */
  readonly chosen: ReadonlySet<string>;
  /** The section whose frame is in hand. */
  readonly frame: string | null;
  /** What dragging the paper does: it pans, or it draws a box around notes. */
  readonly mode: 'hand' | 'select';
};

export type SelectionStore = StoreApi<Selection>;

export const NOTHING_CHOSEN: ReadonlySet<string> = new Set();

export const createSelection = (): SelectionStore =>
  createStore<Selection>(() => ({
    current: null,
    toFocus: null,
    chosen: NOTHING_CHOSEN,
    frame: null,
    mode: 'hand',
  }));

/** What tools act on: the chosen notes, else the one that one is at. */
export const targetsOf = ({ current, chosen }: Selection): readonly string[] => {
  if (chosen.size > 0) return [...chosen];
  return current === null ? [] : [current];
};

/** The notes that move when this one does: the chosen ones, if it is among them. */
export const movedWith = ({ chosen }: Selection, noteId: string): readonly string[] =>
  chosen.has(noteId) ? [noteId, ...[...chosen].filter((id) => id !== noteId)] : [noteId];

/** The chosen notes with one more, or without it; whoever begins to choose begins with the note they are at. */
export const withToggled = (selection: Selection, noteId: string): ReadonlySet<string> => {
  const chosen = new Set(targetsOf(selection));
  if (selection.chosen.has(noteId)) chosen.delete(noteId);
  else chosen.add(noteId);
  return chosen;
};

/** The chosen notes with one more. */
export const withAdded = (selection: Selection, noteId: string): ReadonlySet<string> =>
  new Set([...targetsOf(selection), noteId]);

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

/** Chooses these notes and no others; nobody is woken when they are the same. */
export const choose = (selection: SelectionStore, noteIds: Iterable<string>): void => {
  const chosen = new Set(noteIds);
  const before = selection.getState();
  if (sameSet(chosen, before.chosen) && before.frame === null) return;
  selection.setState({ chosen: chosen.size === 0 ? NOTHING_CHOSEN : chosen, frame: null });
};
