import { useCallback } from 'react';
import { arrangeByResult } from '../../shared/voting/arrange-by-result.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { refusalKey } from '../note/refusal-key.ts';
import { announce } from '../ui/announcer.ts';
import { useToast } from '../ui/toast.ts';

/** Puts the board's notes in the order of a result, section by section and for everybody, and offers the order before. */
export const useArrange = (ranks: ReadonlyMap<string, number>): (() => void) => {
  const t = useText();
  const board = useBoard();
  const showToast = useToast();
  return useCallback(() => {
    const { store } = board;
    const moves = [...store.sectionIds(), ''].flatMap((section) =>
      arrangeByResult(store.noteIds(section), ranks),
    );
    if (moves.length === 0) {
      announce(t('votes.inOrder'));
      return;
    }
    const fields = moves.map(({ id, rank }) => ({
      root: 'notes' as const,
      id,
      field: 'rank',
      expected: rank,
      value: store.note(id)?.rank,
    }));
    const done = board.act({ name: 'note.move', args: { moves: [...moves] } });
    if (!done.ok) {
      announce(t('note.notDone', { reason: t(refusalKey(done.error)) }));
      return;
    }
    showToast({
      text: t('votes.arranged'),
      // Notes that somebody has moved since stay where they were put.
      undo: () => void board.act({ name: 'board.putBack', args: { fields } }),
    });
  }, [board, ranks, showToast, t]);
};
