import type { LeftAt } from './WaitingField.tsx';

type Place = { current: LeftAt | null };

/** Where the writer of a note was when its field went without their leaving it: they go on there, wherever it turns up. */
let last: { readonly noteId: string; readonly place: Place } | null = null;

export const leftPlaceOf = (noteId: string): Place => {
  if (last?.noteId !== noteId) last = { noteId, place: { current: null } };
  return last.place;
};

/** The writer has left by themselves: the next time begins at the end of the text. */
export const forgetLeftPlace = (noteId: string): void => {
  if (last?.noteId === noteId) last = null;
};
