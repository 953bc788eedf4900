import { createStore, useStore } from 'zustand';
import { noteSelector } from '../note/note-focus.ts';

/** `inline`: in the list where the note stands; `panel`: beside the board. */
type Place = 'inline' | 'panel';

/** Where somebody is in what they say: of the note itself (`parent` ''), or in answer to a comment. */
type Sentence = { readonly parent: string; readonly from: number; readonly to: number };

type Open = {
  readonly noteId: string;
  readonly place: Place;
  /** The note went away in the middle of a sentence about it: the writer goes on in the panel, at the same letter. */
  readonly sentence?: Sentence;
};

/** The note whose comments are open on this device: one at most. */
const store = createStore<{ readonly open: Open | null }>(() => ({ open: null }));

/** Notes that show their comments themselves. */
const inline = new Set<string>();

/** The sentence that somebody is in the middle of, in a comment on this note. */
const sentenceOn = (noteId: string): Sentence | undefined => {
  const field = document.activeElement;
  const parent = field?.closest<HTMLElement>('[data-said-to]')?.dataset['saidTo'];
  const isHere = field?.closest(noteSelector(noteId)) !== null;
  return parent !== undefined && field instanceof HTMLTextAreaElement && isHere
    ? { parent, from: field.selectionStart, to: field.selectionEnd }
    : undefined;
};

/** A list shows the comments of this note itself, as long as the note is on the page. Returns how to stop. */
export const showInline = (noteId: string): (() => void) => {
  inline.add(noteId);
  return () => {
    inline.delete(noteId);
    const { open } = store.getState();
    if (open?.noteId !== noteId || open.place !== 'inline') return;
    const sentence = sentenceOn(noteId);
    if (sentence) store.setState({ open: { noteId, place: 'panel', sentence } });
    else closeComments();
  };
};

export const closeComments = (): void => store.setState({ open: null });

export const openComments = (noteId: string): void =>
  store.setState({ open: { noteId, place: inline.has(noteId) ? 'inline' : 'panel' } });

/** The sentence that the panel has taken over from a field that went away. */
export const sentenceTakenOver = (): Sentence | null => store.getState().open?.sentence ?? null;

/** From now on the writer is where the panel has them. */
export const endTakeOver = (): void => {
  const { open } = store.getState();
  if (open?.sentence) store.setState({ open: { noteId: open.noteId, place: open.place } });
};

/** Opens them, or puts them away where they are open. */
export const toggleComments = (noteId: string): void => {
  if (store.getState().open?.noteId === noteId) closeComments();
  else openComments(noteId);
};

/** The note whose comments are shown in such a place. */
export const useOpenIn = (place: Place): string | null =>
  useStore(store, ({ open }) => (open?.place === place ? open.noteId : null));

export const useIsOpen = (noteId: string): boolean =>
  useStore(store, ({ open }) => open?.noteId === noteId);
