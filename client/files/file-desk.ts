import type { ComponentType } from 'react';
import { createStore, useStore } from 'zustand';
import type { NewPlace } from './drop-place.ts';

/** What becomes of a file: a note of its own, or what a note carries. */
export type UploadTarget =
  | { readonly kind: 'new'; readonly place: NewPlace }
  | { readonly kind: 'note'; readonly noteId: string };

/** What there is to do with files; comes after the board, with its own words. */
export type FileDesk = {
  /** Opens the chooser; in the moment of a press only. */
  readonly ask: (target: UploadTarget) => void;
  readonly askLabel: string;
  /** In a writing box: asks for files that become notes of its section. */
  readonly BoxButton: ComponentType<{ sectionId: string; className?: string | undefined }>;
};

const store = createStore<{ readonly desk: FileDesk | null }>(() => ({ desk: null }));

export const putFileDesk = (desk: FileDesk | null): void => store.setState({ desk });

export const useFileDesk = (): FileDesk | null => useStore(store, ({ desk }) => desk);
