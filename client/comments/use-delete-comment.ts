import { useCallback } from 'react';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { refusalKey } from '../note/refusal-key.ts';
import { announce } from '../ui/announcer.ts';
import { useToast } from '../ui/toast.ts';

/** Puts a comment in the trash and offers it back; false when that was not to be. */
export const useDeleteComment = (): ((id: string) => boolean) => {
  const t = useText();
  const board = useBoard();
  const toast = useToast();
  return useCallback(
    (id) => {
      const outcome = board.act({ name: 'comment.delete', args: { id } });
      if (!outcome.ok) {
        announce(t('comments.notSaved', { reason: t(refusalKey(outcome.error)) }));
        return false;
      }
      toast({
        text: t('comments.deleted'),
        undo: () => board.act({ name: 'comment.restore', args: { id } }),
      });
      return true;
    },
    [board, t, toast],
  );
};
