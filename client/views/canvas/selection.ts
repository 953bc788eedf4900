import { createStore, type StoreApi } from 'zustand';

/** What this person is at on the canvas. It is nobody else's business, so it is in no document. */
export type Selection = {
  /** The note that Tab leads to and arrow keys start from. */
  readonly current: string | null;
  /** The note that gets the focus as soon as it has an element. */
  readonly toFocus: string | null;
  /** Notes that are moved and changed together; empty while one is at a single note, or at none. */
  readonly chosen: ReadonlySet<string>;
  /** Drawings that are chosen, alone or with notes. */
  readonly drawn: ReadonlySet<string>;
  /** The section whose frame is in hand. */
  readonly frame: string | null;
  /** Sections whose frames are put in order together. */
  readonly frames: ReadonlySet<string>;
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
    drawn: NOTHING_CHOSEN,
    frame: null,
    frames: NOTHING_CHOSEN,
    mode: 'hand',
  }));

/** The notes that tools act on: the chosen ones, else the one that one is at, unless drawings are chosen. */
export const targetsOf = ({ current, chosen, drawn }: Selection): readonly string[] => {
  if (chosen.size > 0 || drawn.size > 0) return [...chosen];
  return current === null ? [] : [current];
};

/** The notes that move when this one does: the chosen ones, if it is among them. */
export const movedWith = ({ chosen }: Selection, noteId: string): readonly string[] =>
  chosen.has(noteId) ? [noteId, ...[...chosen].filter((id) => id !== noteId)] : [noteId];

/** A choice with one more, or without it. */
export const toggled = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  ids.has(id) ? new Set([...ids].filter((other) => other !== id)) : new Set([...ids, id]);

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

const kept = (ids: Iterable<string>): ReadonlySet<string> => {
  const chosen = new Set(ids);
  return chosen.size === 0 ? NOTHING_CHOSEN : chosen;
};

/** Chooses these notes and drawings and no others; nobody is woken when they are the same. */
export const choose = (
  selection: SelectionStore,
  noteIds: Iterable<string>,
  drawnIds: Iterable<string> = NOTHING_CHOSEN,
): void => {
  const [chosen, drawn] = [kept(noteIds), kept(drawnIds)];
  const before = selection.getState();
  const isSame = sameSet(chosen, before.chosen) && sameSet(drawn, before.drawn);
  if (!isSame || before.frame !== null || before.frames.size > 0) {
    selection.setState({ chosen, drawn, frame: null, frames: NOTHING_CHOSEN });
  }
};

/** Chooses one more frame, or lets it go; notes and drawings are chosen no longer. */
export const toggleFrame = (selection: SelectionStore, sectionId: string): void =>
  selection.setState(({ frames }) => ({
    chosen: NOTHING_CHOSEN,
    drawn: NOTHING_CHOSEN,
    frames: toggled(frames, sectionId),
  }));

/** How many things tools put in order: frames when several are chosen, else notes. */
export const countOf = (selection: Selection): number =>
  selection.frames.size > 1 ? selection.frames.size : targetsOf(selection).length;
