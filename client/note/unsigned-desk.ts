import type { ComponentType } from 'react';
import { createStore, useStore } from 'zustand';
import { levelsOn, type LevelTerms } from '../../shared/access/levels.ts';
import type { BoardInfo } from '../../shared/board/records/board.ts';
import type { NameLevel, UnsignedLevel } from '../../shared/access/phase-rules.ts';
import type { Attachment } from '../../shared/board/records/attachment.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { UploadFault } from '../files/uploads.ts';
import type { DraftNote } from '../../shared/board/draft.ts';
import type { NewWords } from './box-form.ts';
import type { DraftSigns } from './use-post-notes.ts';

/** How a note is begun in a writing box: at which level, and which ones there are. */
export type Signing = {
  /** `null`: the words were written at a level that is not to be had any more. */
  readonly level: NameLevel | null;
  readonly levels: readonly NameLevel[];
  readonly isSecret: boolean;
  readonly hasWords: boolean;
  /** Where some write without their names nobody is seen writing: a note that comes a moment later would be theirs. */
  readonly isUnseen: boolean;
};

export type UnsignedFile = {
  readonly section: string;
  readonly text: string;
  readonly attachment: Attachment;
  readonly level: UnsignedLevel;
  readonly key: string;
};

/** What there is to do with notes that do not say who wrote them; comes after the board. */
export type UnsignedDesk = {
  /** True for a note of this person's own, though it does not say so. */
  readonly isOwn: (noteId: string) => boolean;
  readonly edit: (noteId: string) => void;
  readonly remove: (noteId: string) => void;
  /** Takes it out of the trash again. */
  readonly restore: (noteId: string) => void;
  readonly signing: (box: { isSecret: boolean; hasWords: boolean }) => Signing;
  /** Chooses the level of the next notes. */
  readonly choose: (level: NameLevel) => void;
  /** Opens a box to write in, where a view has none. */
  readonly write: (section: string) => void;
  /** Sends words to become a note. They are kept on this device until they are one. */
  readonly send: (note: NewWords & { section: string; level: UnsignedLevel }) => void;
  /** Makes a note of a file that has been sent. Done again under the same key, it is there once; resolves to its id. */
  readonly addFile: (note: UnsignedFile) => Promise<Result<string, UploadFault>>;
  /** Says what is to be seen in the picture of a note of one's own. */
  readonly describe: (noteId: string, alt: string) => Promise<Result<unknown, unknown>>;
  /** Sends words once more that could not be sent. */
  readonly sendAgain: (key: string) => void;
  /** Sends a draft that was not shown with the others. */
  readonly sendDraft: (draft: DraftNote) => void;
  /** What a draft of this level says of itself; the key of a nameless one is made up, where there is none yet, and kept here. */
  readonly sign: (level: UnsignedLevel, key?: string) => DraftSigns;
  /** In a writing box: the choice of level, and what waits to become a note. */
  readonly BoxFoot: ComponentType<{ sectionId: string; signing: Signing | null }>;
  /** Says of a note of one's own that it is. */
  readonly OwnMark: ComponentType<{ noteId: string }>;
};

/** Without the desk it is not known yet what a writer chooses: who is seen writing where there is a choice would be named by it. */
export const mayWriteUnsigned = (info: LevelTerms & Pick<BoardInfo, 'phase'>): boolean =>
  levelsOn(info).some((level) => level !== 'named');

/** A new desk for whatever changes what a box shows. */
const store = createStore<{ readonly desk: UnsignedDesk | null }>(() => ({ desk: null }));

export const putUnsignedDesk = (desk: UnsignedDesk | null): void => store.setState({ desk });

export const unsignedDesk = (): UnsignedDesk | null => store.getState().desk;

export const useUnsignedDesk = (): UnsignedDesk | null => useStore(store, ({ desk }) => desk);
