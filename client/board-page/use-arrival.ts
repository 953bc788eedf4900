import { use, useCallback, useRef } from 'react';
import type { RefObject } from 'react';
import type { Board } from '../board/board.ts';
import { useBoard } from '../board/hooks.ts';
import { NavigatedContext } from '../frame/navigation.ts';
import { noteAsked } from '../note/note-address.ts';
import { noteSelector } from '../note/note-focus.ts';
import { isRevealExpected } from '../note/reveal.ts';
import { patiently } from '../ui/patiently.ts';
import { focusWritingBox } from './writing-box.ts';

/** The way to a note that is not on the page yet, or was asked for from elsewhere: fetched when somebody goes it. */
const goThere = (board: Board, noteId: string): void => {
  patiently(() => import('../find/go-to-note.ts')).then(
    ({ goToNote }) => goToNote(board, noteId, { withFocus: true }),
    // Without it the board is there, at its beginning.
    () => undefined,
  );
};

/** The note that has the focus; '' when something else in the content has it, `null` when nothing there has. */
const noteInFocus = (content: HTMLElement | null): string | null => {
  const focused = document.activeElement;
  if (!focused || !content?.contains(focused)) return null;
  return focused.closest<HTMLElement>('[data-note]')?.dataset['note'] ?? '';
};

const focusNote = (board: Board, content: HTMLElement | null, noteId: string): void => {
  const note = content?.querySelector<HTMLElement>(noteSelector(noteId));
  (note ?? content)?.focus();
  // A view of thousands of notes has only some of them on the page: the others come when they are asked for.
  if (!note && noteId !== '') goThere(board, noteId);
};

type Arrival = {
  /** Call before the view changes. */
  readonly onLeave: () => void;
  /** Call when a view is on the page. */
  readonly onArrived: () => void;
};

/**
 * Where the focus goes when a view comes on the page. Those who come from the join or meeting page with a keyboard can
 * write at once; by touch the focus stays away from the box, where it would open the keyboard over the board, and after
 * a reload the browser knows better. An address may lead to one note. Those who change the view from a note find themselves at that note again.
 */
export const useArrival = (content: RefObject<HTMLElement | null>): Arrival => {
  const board = useBoard();
  const isNew = useRef(use(NavigatedContext));
  const isFirst = useRef(true);
  const left = useRef<string | null>(null);

  const onLeave = useCallback(() => {
    left.current = noteInFocus(content.current);
  }, [content]);

  const onArrived = useCallback(() => {
    const noteId = left.current;
    left.current = null;
    const asked = isFirst.current ? noteAsked(window.location.search) : null;
    isFirst.current = false;
    if (asked !== null) {
      goThere(board, asked);
    } else if (noteId !== null && document.activeElement === document.body) {
      focusNote(board, content.current, noteId);
    } else if (isRevealExpected()) {
      // Whoever is brought here is shown a place in a moment.
    } else if (isNew.current && window.matchMedia('(pointer: fine)').matches) {
      focusWritingBox(content.current);
    }
    isNew.current = false;
  }, [board, content]);

  return { onLeave, onArrived };
};
