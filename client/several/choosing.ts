import { createStore, useStore } from 'zustand';

type Choosing = {
  /** Boxes to tick stand on the notes. */
  readonly isOn: boolean;
  readonly chosen: ReadonlySet<string>;
  /** The note that was ticked last: a range begins there. */
  readonly anchor: string | null;
};

const NOTHING: Choosing = { isOn: false, chosen: new Set(), anchor: null };

/** The notes that are chosen together in lists, on this device. The canvas has its own, which one draws boxes around. */
const store = createStore<Choosing>(() => NOTHING);

export const choosing = (): Choosing => store.getState();

/** From now on notes can be ticked. */
export const startChoosing = (): void => store.setState({ isOn: true });

export const stopChoosing = (): void => store.setState(NOTHING);

/** Chooses one more note, or lets it go. */
export const toggleChosen = (noteId: string): void =>
  store.setState(({ chosen }) => {
    const next = new Set(chosen);
    if (!next.delete(noteId)) next.add(noteId);
    return { isOn: true, chosen: next, anchor: noteId };
  });

/** Chooses these as well. */
export const chooseAlso = (noteIds: Iterable<string>): void =>
  store.setState(({ chosen }) => ({ isOn: true, chosen: new Set([...chosen, ...noteIds]) }));

/** Chooses these and no others. */
export const chooseOnly = (noteIds: Iterable<string>): void =>
  store.setState({ isOn: true, chosen: new Set(noteIds) });

export const useIsChoosing = (): boolean => useStore(store, ({ isOn }) => isOn);

export const useChosen = (): ReadonlySet<string> => useStore(store, ({ chosen }) => chosen);

export const useIsTicked = (noteId: string): boolean =>
  useStore(store, ({ chosen }) => chosen.has(noteId));
