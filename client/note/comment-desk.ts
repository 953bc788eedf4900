import type { ComponentType } from 'react';
import { createStore, useStore } from 'zustand';
import type { Text } from '../i18n/text.ts';

/** `button`: opens what was said; `sum`: only how much; `words`: a button that says it in words. */
export type CommentMarkLook = 'button' | 'sum' | 'words';

/** What there is to see and do about what is said of notes; comes after the board. */
export type CommentDesk = {
  readonly t: Text;
  /** How much has been said of a note. */
  readonly Mark: ComponentType<{ noteId: string; look: CommentMarkLook }>;
  /** What is said of a note, in its place in a list. */
  readonly Inline: ComponentType<{ noteId: string }>;
  /** From which organisations those are who are interested in a note, or use what it tells. */
  readonly Organisations: ComponentType<{ noteId: string }>;
  /** Shows what was said of a note, or puts it away again. */
  readonly toggle: (noteId: string) => void;
};

const store = createStore<{ readonly desk: CommentDesk | null }>(() => ({ desk: null }));

export const putCommentDesk = (desk: CommentDesk | null): void => store.setState({ desk });

export const commentDesk = (): CommentDesk | null => store.getState().desk;

export const useCommentDesk = (): CommentDesk | null => useStore(store, ({ desk }) => desk);
