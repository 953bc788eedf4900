import type { ComponentType } from 'react';
import type { Attachment } from '../../shared/board/records/attachment.ts';
import { createStore, useStore } from 'zustand';
import type { NewPlace } from './drop-place.ts';

/** What becomes of a file: a note of its own, or what a note carries. */
export type UploadTarget =
  | { readonly kind: 'new'; readonly place: NewPlace }
  | {
      readonly kind: 'note';
      readonly noteId: string;
      /** What is to be seen in it, where that is known. */
      readonly alt?: string;
    };

/** A file that lies on another board. */
export type FileElsewhere = {
  readonly meetingId: string;
  readonly boardId: string;
  readonly file: Attachment;
};

/** What there is to do with files; comes after the board, with its own words. */
export type FileDesk = {
  /** Opens the chooser; in the moment of a press only. */
  readonly ask: (target: UploadTarget) => void;
  readonly askLabel: string;
  /** Gives a note a copy of a file from another board, if this person may read it there. */
  readonly bring: (from: FileElsewhere, noteId: string) => void;
  /** In a writing box: asks for files that become notes of its section. */
  readonly BoxButton: ComponentType<{ sectionId: string; className?: string | undefined }>;
};

const store = createStore<{ readonly desk: FileDesk | null }>(() => ({ desk: null }));

export const putFileDesk = (desk: FileDesk | null): void => store.setState({ desk });

export const fileDesk = (): FileDesk | null => store.getState().desk;

export const useFileDesk = (): FileDesk | null => useStore(store, ({ desk }) => desk);
