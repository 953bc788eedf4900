import { notesWithin } from '../../note/note-focus.ts';

/** Puts the focus on the note before or after this one in reading order, over the ends of sections too. */
export const focusNeighbour = (note: HTMLElement, step: -1 | 1): void => {
  const document = note.closest('main') ?? note.ownerDocument.body;
  const notes = notesWithin(document);
  notes[notes.indexOf(note) + step]?.focus();
};
