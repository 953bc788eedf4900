import type { Board } from '../board/board.ts';
import { goesToDrafts } from '../board/drafted.ts';
import { newNoteChange } from '../note/note-changes.ts';
import { attachmentChange } from './attachment-change.ts';
import { dropPlaceUnder, type NewPlace } from './drop-place.ts';
import type { UploadTarget } from './file-desk.ts';

type Point = { readonly x: number; readonly y: number };

/** Into this section, or the first that takes notes from this person. */
export const sectionFor = (board: Board, wanted: string | undefined): string => {
  const { store } = board;
  const takes = (id: string): boolean => {
    const verdict = board.may(newNoteChange(id, board.personId));
    return verdict.ok || goesToDrafts(verdict.error);
  };
  if (wanted !== undefined && store.section(wanted) && takes(wanted)) return wanted;
  return store.sectionIds().find(takes) ?? wanted ?? '';
};

const newIn = (place: NewPlace): UploadTarget => ({ kind: 'new', place });

/** A note that can carry it: one without a file that this person may change. */
const noteFor = (board: Board, noteId: string | undefined): UploadTarget | null => {
  const note = noteId === undefined ? null : board.store.note(noteId);
  return note && !note.attachment && board.may(attachmentChange(note.id)).ok
    ? { kind: 'note', noteId: note.id }
    : null;
};

/** Where what is dropped at this point of the page goes: one file on a note is that note's, all else becomes notes. */
export const targetAt = (
  board: Board,
  element: Element | null,
  { point, count }: { readonly point: Point; readonly count: number },
): UploadTarget => {
  const noteId = element?.closest<HTMLElement>('[data-note]')?.dataset['note'];
  const onNote = count === 1 ? noteFor(board, noteId) : null;
  if (onNote) return onNote;
  const free = noteId === undefined ? dropPlaceUnder(point) : null;
  if (free) return newIn(free);
  const around = element?.closest<HTMLElement>('[data-section], [data-frame]')?.dataset;
  const note = noteId === undefined ? null : board.store.note(noteId);
  const wanted = note?.section ?? around?.['section'] ?? around?.['frame'];
  return newIn({ section: sectionFor(board, wanted) });
};
