import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Board } from '../board/board.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { keepFocus } from './note-focus.ts';
import { unsignedDesk } from './unsigned-desk.ts';

/** Who took the note away, if it was somebody else; `undefined` when nobody did. */
const takenAwayBy = ({ store, people, personId }: Board, noteId: string): string | undefined => {
  const by = store.note(noteId)?.deleted?.by;
  if (by === undefined || by === personId) return undefined;
  // One's own note that does not say so: the server has signed for it, who is nobody.
  const isOwnDeed = people.person(by) === null && unsignedDesk()?.isOwn(noteId);
  return isOwnDeed ? undefined : by;
};

/**
 * For the element of a note: when the note goes away while the reader is at it, the reader is told who took it, and
 * the focus goes on to its neighbour, or follows the note to its new section.
 */
export const useKeptFocus = <Note extends HTMLElement>(noteId: string): RefObject<Note | null> => {
  const t = useText();
  const board = useBoard();
  const ref = useRef<Note>(null);
  // The words as they are when the note goes, not as they were when it came.
  const say = useRef((_by: string): void => undefined);
  useLayoutEffect(() => {
    say.current = (by) =>
      announce(
        t('note.gone', { name: board.people.person(by)?.name ?? t('note.writingSomebody') }),
      );
  }, [t, board]);

  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      const by = takenAwayBy(board, noteId);
      if (by !== undefined) say.current(by);
      keepFocus(element);
    };
  }, [board, noteId]);

  return ref;
};
