import { useCallback } from 'react';
import { useBoard } from '../board/hooks.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { noteTitle } from '../note/note-excerpt.ts';
import { announce } from '../ui/announcer.ts';
import { setCurrentMatch } from './find-bar.ts';
import { goToNote } from './go-to-note.ts';
import { notesInOrder, stepFrom } from './reading-order.ts';
import { useFinding } from './use-finding.ts';

export type Stepping = {
  /** From the match one is at to the next (1) or the one before (-1). `focus`: leave the search field for it. */
  readonly toMatch: (step: 1 | -1, options?: { readonly focus: boolean }) => void;
  /** The same among the notes that are new to this person. */
  readonly toUnseen: (step: 1 | -1) => void;
};

const focusedNote = (): string | null =>
  document.activeElement?.closest<HTMLElement>('[data-note]')?.dataset['note'] ?? null;

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
      const order = notesInOrder(board);
      const next = stepFrom(order, matches, current ?? focusedNote(), step);
      if (next === undefined) return;
      setCurrentMatch(next);
      goToNote(board, next, { withFocus: focus });
      if (!focus) say('find.atMatch', next, order.filter(matches));
    },
    [board, finding, current, say],
  );

  const toUnseen = useCallback(
    (step: 1 | -1) => {
      const unseen = new Set(finding.unseen());
      const order = notesInOrder(board);
      const next = stepFrom(order, (id) => unseen.has(id), focusedNote(), step);
      if (next === undefined) {
        announce(t(unseen.size > 0 ? 'find.unseenHidden' : 'find.noUnseen'));
        return;
      }
      finding.lookedAt(next);
      goToNote(board, next, { withFocus: true });
      const among = order.filter((id) => unseen.has(id));
      say('find.atUnseen', next, among);
    },
    [board, finding, say, t],
  );

  return { toMatch, toUnseen };
};
