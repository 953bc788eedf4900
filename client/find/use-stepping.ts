import { useCallback, useRef } from 'react';
import type { Board } from '../board/board.ts';
import { useBoard } from '../board/hooks.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { noteTitle } from '../note/note-excerpt.ts';
import { announce } from '../ui/announcer.ts';
import { setCurrentMatch } from './find-bar.ts';
import { goToNote, onTheWayTo } from './go-to-note.ts';
import { findOf, WHOLE_BOARD } from './find.ts';
import { stepFrom } from './reading-order.ts';
import { setUnseenPlace } from './unseen-place.ts';
import { useFinding } from './use-finding.ts';

export type Stepping = {
  /** From the match one is at to the next (1) or the one before (-1). `focus`: leave the search field for it. */
  readonly toMatch: (step: 1 | -1, options?: { readonly focus: boolean }) => void;
  /** The same among the notes that are new to this person. */
  readonly toUnseen: (step: 1 | -1) => void;
};

const focusedNote = (): string | null =>
  document.activeElement?.closest<HTMLElement>('[data-note]')?.dataset['note'] ?? null;

/** Shows what others added above the place where one reads: it is new, too. True when there was such a thing. */
const showWaiting = (board: Board): boolean => {
  const find = findOf(board);
  const lists = [...board.store.sectionIds(), '', WHOLE_BOARD];
  const waiting = lists.filter((id) => find.shown(id).waiting > 0);
  for (const id of waiting) find.showWaiting(id);
  return waiting.length > 0;
};

/** Leads from note to note. `current` is the match that one has stepped to. */
export const useStepping = (current: string | null): Stepping => {
  const t = useText();
  const board = useBoard();
  const finding = useFinding();

  const say = useCallback(
    (key: MessageKey, noteId: string, among: readonly string[]) => {
      const place = among.indexOf(noteId) + 1;
      const words = noteTitle(board.store.note(noteId)) || t('note.empty');
      announce(t(key, { place, count: among.length, words }));
    },
    [t, board],
  );

  const toMatch = useCallback(
    (step: 1 | -1, { focus } = { focus: false }) => {
      const matches = finding.matching();
      const order = findOf(board).inOrder();
      const next = stepFrom(order, matches, current ?? focusedNote(), step);
      if (next === undefined) return;
      setCurrentMatch(next);
      goToNote(board, next, { withFocus: focus });
      if (!focus) say('find.atMatch', next, order.filter(matches));
    },
    [board, finding, current, say],
  );

  /** Whoever presses a button is not at a note any more: they go on from where they were led last. */
  const last = useRef<string | null>(null);

  const stepToUnseen = useCallback(
    (step: 1 | -1) => {
      const unseen = new Set(finding.unseen());
      const order = findOf(board).inOrder();
      const next = stepFrom(
        order,
        (id) => unseen.has(id),
        onTheWayTo() ?? focusedNote() ?? last.current,
        step,
      );
      if (next === undefined) {
        announce(t(unseen.size > 0 ? 'find.unseenHidden' : 'find.noUnseen'));
        return;
      }
      last.current = next;
      finding.lookedAt(next);
      goToNote(board, next, { withFocus: true });
      const among = order.filter((id) => unseen.has(id));
      setUnseenPlace({ noteId: next, place: among.indexOf(next) + 1, count: among.length });
      say('find.atUnseen', next, among);
    },
    [board, finding, say, t],
  );

  const toUnseen = useCallback(
    (step: 1 | -1) => {
      if (showWaiting(board)) requestAnimationFrame(() => stepToUnseen(step));
      else stepToUnseen(step);
    },
    [board, stepToUnseen],
  );

  return { toMatch, toUnseen };
};
