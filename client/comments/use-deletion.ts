import { useState } from 'react';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { refusalKey } from '../note/refusal-key.ts';
import { announce } from '../ui/announcer.ts';
import { commentsOf } from './comments-of.ts';

type Deletion = {
  /** True while what was deleted last can be brought back with a press. */
  readonly gone: boolean;
  /** Puts a comment in the trash; false when that was not to be. */
  readonly remove: (id: string) => boolean;
  /** Brings back what was deleted last. */
  readonly restore: () => void;
};

/** Takes comments away, and offers the last one back right there: on a phone the page with its toasts lies below. */
export const useDeletion = (): Deletion => {
  const t = useText();
  const board = useBoard();
  const [last, setLast] = useState<string | null>(null);
  return {
    gone: last !== null && commentsOf(board).get(last)?.deleted !== undefined,
    remove: (id) => {
      const outcome = board.act({ name: 'comment.delete', args: { id } });
      setLast(outcome.ok ? id : null);
      announce(
        outcome.ok
          ? t('comments.deleted')
          : t('comments.notSaved', { reason: t(refusalKey(outcome.error)) }),
      );
      return outcome.ok;
    },
    restore: () => {
      if (last !== null) board.act({ name: 'comment.restore', args: { id: last } });
      setLast(null);
    },
  };
};
