import { useCallback } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { indexAt } from '../../../shared/views/columns.ts';
import { useBoard } from '../../board/hooks.ts';
import { startEditing } from '../../note/editing.ts';
import { notesWithin } from '../../note/note-focus.ts';
import { deleteChange, textChange } from '../../note/note-changes.ts';
import { useDeleteNote } from '../../note/use-delete-note.ts';
import type { CarriedStore } from './carried.ts';
import { placeOf } from './slot-under-pointer.ts';

/** The note beside this one in the next column that has notes: the one at the same height. */
const noteBeside = (area: Element, note: HTMLElement, step: 1 | -1): HTMLElement | undefined => {
  const lists = Array.from(area.querySelectorAll('[data-notes]'));
  const own = lists.findIndex((list) => list.contains(note));
  const { top } = placeOf(note);
  for (let at = own + step; at >= 0 && at < lists.length; at += step) {
    const list = lists[at];
    const notes = list ? notesWithin(list) : [];
    const bottoms = notes.map((element) => placeOf(element).bottom);
    if (notes.length > 0) return notes[Math.min(indexAt(bottoms, top), notes.length - 1)];
  }
  return undefined;
};

/** The note to which an arrow key leads; `undefined` at the edge, and for keys that lead nowhere. */
const noteByKey = (area: Element, note: HTMLElement, key: string): HTMLElement | undefined => {
  const list = note.closest('[data-notes]');
  const notes = list ? notesWithin(list) : [];
  const at = notes.indexOf(note);
  switch (key) {
    case 'ArrowUp':
      return notes[at - 1];
    case 'ArrowDown':
      return notes[at + 1];
    case 'ArrowLeft':
      return noteBeside(area, note, -1);
    case 'ArrowRight':
      return noteBeside(area, note, 1);
    case 'Home':
      return notes[0];
    case 'End':
      return notes.at(-1);
    default:
      return undefined;
  }
};

/** A key that stands for doing something with a note, not for carrying it. */
const isDeed = (key: string): boolean =>
  key === 'Delete' || key === 'F2' || (key.length === 1 && key !== ' ');

/** Keys for the note that has the focus itself, not a field or button in it: arrows walk, Enter opens, Delete deletes. */
export const useNoteKeys = (store: CarriedStore, areaRef: RefObject<HTMLElement | null>) => {
  const board = useBoard();
  const deleteNote = useDeleteNote();

  return useCallback(
    (event: KeyboardEvent) => {
      const { target } = event;
      const area = areaRef.current;
      if (!area || !(target instanceof HTMLElement)) return;
      const noteId = target.dataset['note'];
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (noteId === undefined || hasModifier) return;
      if (store.getState().noteId !== null) {
        // What is in the hand is put down before anything else is done with it.
        if (isDeed(event.key)) event.preventDefault();
        return;
      }

      const next = noteByKey(area, target, event.key);
      if (next) next.focus();
      else if (event.key === 'Enter' && board.may(textChange(noteId)).ok) startEditing(noteId);
      else if (event.key === 'Delete' && board.may(deleteChange(noteId, board.personId)).ok) {
        deleteNote(noteId);
      } else return;
      event.preventDefault();
    },
    [areaRef, board, deleteNote, store],
  );
};
