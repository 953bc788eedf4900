import type { ComponentType } from 'react';
import type { UnsignedLevel } from '../../shared/access/phase-rules.ts';
import type { Attachment } from '../../shared/board/records/attachment.ts';
import { createStore, useStore } from 'zustand';
import type { NewPlace } from './drop-place.ts';

/** Under which id the note will be there, however often it is sent; without a name, under which key. */
export type NoteSigning =
  | { readonly level: 'named'; readonly noteId: string }
  | { readonly level: UnsignedLevel; readonly key: string; readonly noteId: string };

/** What becomes of a file: a note of its own, what a note carries, or part of the opening that is being written. */
export type UploadTarget =
  | {
      readonly kind: 'new';
      readonly place: NewPlace;
      /** How the note will be signed, chosen when the file was; left out where that is not known yet. */
      readonly signing?: NoteSigning | undefined;
      /** Its sender knows that a document may say who made it. */
      readonly told?: boolean | undefined;
    }
  | {
      readonly kind: 'note';
      readonly noteId: string;
      /** What is to be seen in it, where that is known. */
      readonly alt?: string | undefined;
    }
  | { readonly kind: 'opening' };

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
