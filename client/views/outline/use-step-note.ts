import { type KeyboardEvent, useCallback } from 'react';
import { useBoard } from '../../board/hooks.ts';
import { moveAmongShown } from '../../find/move-among-shown.ts';
import { useShownNotes } from '../../find/use-find.ts';
import { useText } from '../../i18n/text.ts';
import { moveChange } from '../../note/note-changes.ts';
import { refusalKey } from '../../note/refusal-key.ts';
import { useSectionTitle } from '../../note/section-title.ts';
import { announce } from '../../ui/announcer.ts';

export type Step = -1 | 1;

const STEPS: Readonly<Record<string, Step>> = { ArrowUp: -1, ArrowDown: 1 };

/** Moving a note of a section one step up or down, and why that leads nowhere where it does not. */
export const useStepNote = (sectionId: string) => {
  const t = useText();
  const board = useBoard();
  const titleOf = useSectionTitle();
  const { noteIds: ids, sort } = useShownNotes(sectionId);

  const whyNot = useCallback(
    (noteId: string, step: Step): string | null => {
      if (sort !== 'hand') return t('columns.sortedStays');
      if (noteId === ids.at(step === 1 ? -1 : 0)) {
        return t(step === 1 ? 'columns.alreadyLast' : 'columns.alreadyFirst');
      }
      const verdict = board.may(moveChange(noteId));
      return verdict.ok ? null : t(refusalKey(verdict.error));
    },
    [board, ids, sort, t],
  );

  const step = useCallback(
    (noteId: string, by: Step): void => {
      const index = ids.indexOf(noteId) + by;
      if (!moveAmongShown(board, noteId, { section: sectionId, index }).ok) return;
      const place = index + 1;
      announce(
        t('columns.announceDrop', { section: titleOf(sectionId), place, count: ids.length }),
      );
    },
    [board, ids, sectionId, t, titleOf],
  );

  /** Alt and an arrow, on the note itself. */
  const onKeyDown = useCallback(
    (event: KeyboardEvent): void => {
      const { target } = event;
      const by = STEPS[event.key];
      const noteId = target instanceof HTMLElement ? target.dataset['note'] : undefined;
      const isOurs = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!isOurs || by === undefined || noteId === undefined) return;
      event.preventDefault();
      const reason = whyNot(noteId, by);
      if (reason === null) step(noteId, by);
      else announce(reason);
    },
    [step, whyNot],
  );

  return { step, whyNot, onKeyDown };
};
