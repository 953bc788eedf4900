import { useCallback } from 'react';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { useToast } from '../ui/toast.ts';
import { focusNoteSoon } from './note-focus.ts';
import { unsignedDesk } from './unsigned-desk.ts';
import { refusalKey } from './refusal-key.ts';

/** Puts a note in the trash and offers it back. */
export const useDeleteNote = (): ((noteId: string) => void) => {
  const t = useText();
  const board = useBoard();
  const toast = useToast();
  return useCallback(
    (noteId) => {
      const desk = unsignedDesk();
      if (desk?.isOwn(noteId)) {
        desk.remove(noteId);
        return;
      }
      const [writer] = board.here.writing(noteId);
      const outcome = board.act({ name: 'note.delete', args: { ids: [noteId] } });
      if (!outcome.ok) {
        announce(t('note.notDone', { reason: t(refusalKey(outcome.error)) }));
        return;
      }
      toast({
        text: writer
          ? t('note.deletedWhileWriting', { name: writer.name || t('note.writingSomebody') })
          : t('note.deleted'),
        undo: () => {
          board.act({ name: 'note.restore', args: { ids: [noteId] } });
          focusNoteSoon(noteId);
        },
      });
    },
    [board, t, toast],
  );
};
