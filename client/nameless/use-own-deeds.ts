import { useMemo } from 'react';
import type { Answer } from '../api/http.ts';
import { problemKey } from '../api/problem.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import type { Rewritten } from '../note/manuscript.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { useToast } from '../ui/toast.ts';
import { announce } from '../ui/announcer.ts';
import { keyOf } from './own-notes.ts';

export type OwnDeeds = {
  readonly edit: (noteId: string, words: Rewritten) => Answer<unknown>;
  /** Says what is to be seen in its picture. */
  readonly describe: (noteId: string, alt: string) => Answer<unknown>;
  /** Puts it into the trash and offers it back. */
  readonly remove: (noteId: string) => Promise<void>;
  /** Takes it out of the trash again. */
  readonly restore: (noteId: string) => Promise<void>;
};

/** What an author may do with a note that does not say whose it is: by command, so that the document does not say it either. */
export const useOwnDeeds = (): OwnDeeds => {
  const t = useText();
  const { boardId: board } = useBoard();
  const { ask } = useStage();
  const toast = useToast();

  return useMemo(() => {
    const whose = (note: string) => {
      const key = keyOf(board, note);
      return { board, note, ...(key !== undefined && { key }) };
    };
    const restore = async (note: string): Promise<void> => {
      const back = await ask({ type: 'note.restoreNameless', ...whose(note) });
      announce(
        back.ok ? t('hand.restored') : t('note.notDone', { reason: t(problemKey(back.error)) }),
      );
    };
    return {
      restore,
      describe: (note, alt) => ask({ type: 'note.describeNameless', ...whose(note), alt }),
      edit: (note, words) => ask({ type: 'note.editNameless', ...whose(note), ...words }),
      remove: async (note) => {
        const gone = await ask({ type: 'note.removeNameless', ...whose(note) });
        if (!gone.ok) {
          announce(t('note.notDone', { reason: t(problemKey(gone.error)) }));
          return;
        }
        toast({ text: t('note.deleted'), undo: () => void restore(note) });
      },
    };
  }, [ask, board, t, toast]);
};
