import { Suspense, useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { useBoard } from '../board/hooks.ts';
import type { UndoOutcome } from '../board/undo.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { later } from '../ui/later.ts';

const ConfirmDialog = later(async () => (await import('../ui/ConfirmDialog.tsx')).ConfirmDialog);

/** Deeds that were not (wholly) done say why, in sight; done ones are seen on the board, and are only spoken. */
type Said = { readonly key: MessageKey; readonly inSight: boolean };

const said = (outcome: UndoOutcome, done: MessageKey): Said | null => {
  switch (outcome.kind) {
    case 'done':
      return { key: done, inSight: false };
    case 'partly':
      return { key: 'board.undoPartly', inSight: true };
    case 'overtaken':
      return { key: 'board.undoOvertaken', inSight: true };
    case 'refused':
      return { key: 'board.undoRefused', inSight: true };
    case 'elsewhere':
    case 'nothing':
    case 'needsConfirm':
      return null;
  }
};

type Undo = {
  readonly undo: () => void;
  readonly redo: () => void;
  /** The question before others' words would go to the trash; render it somewhere. */
  readonly question: ReactNode;
};

/** Undo and redo of one's own steps, in words. `notice` shows a sentence, or clears it with `null`. */
export const useUndo = (notice: (text: string | null) => void): Undo => {
  const t = useText();
  const board = useBoard();
  const [asking, setAsking] = useState(0);

  const tell = useCallback(
    (outcome: UndoOutcome, done: MessageKey) => {
      const words = said(outcome, done);
      notice(words?.inSight ? t(words.key) : null);
      if (words && !words.inSight) announce(t(words.key));
      setAsking(outcome.kind === 'needsConfirm' ? outcome.noteIds.length : 0);
    },
    [t, notice],
  );

  const undo = useCallback(() => tell(board.undo(), 'board.undone'), [board, tell]);
  const redo = useCallback(() => tell(board.redo(), 'board.redone'), [board, tell]);

  return {
    undo,
    redo,
    question: asking > 0 && (
      <Suspense>
        <ConfirmDialog
          title={t('board.undoAskTitle')}
          confirmLabel={t('board.undoAskYes')}
          danger
          onConfirm={() => tell(board.undo({ confirmed: true }), 'board.undone')}
          onClose={() => setAsking(0)}
        >
          <p>{t('board.undoAsk', { count: asking })}</p>
        </ConfirmDialog>
      </Suspense>
    ),
  };
};
