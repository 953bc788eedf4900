import { useFreshMe, useMeStore } from '../api/me.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { useToast } from '../ui/toast.ts';
import { problemKey } from '../api/problem.ts';
import { useTask } from '../api/use-task.ts';

type Keeping = {
  readonly isKept: (boardId: string) => boolean;
  readonly keep: (board: { readonly id: string; readonly title: string }) => Promise<void>;
  readonly letGo: (board: { readonly id: string; readonly title: string }) => Promise<void>;
  readonly busy: boolean;
};

/** Whether the reader belongs to a group that carries on with a board; to join and to leave, each taken back from its toast. */
export const useKeeping = (): Keeping => {
  const t = useText();
  const showToast = useToast();
  const { ask } = useStage();
  const { busy, run } = useTask();
  const me = useFreshMe();

  const change = async (
    type: 'board.keep' | 'board.letGo',
    { id, title }: { readonly id: string; readonly title: string },
  ): Promise<void> => {
    const answer = await run(() => ask({ type, board: id }));
    if (!answer.ok) {
      showToast({ text: t(problemKey(answer.error)) });
      return;
    }
    await useMeStore.getState().refresh();
    const isKept = type === 'board.keep';
    showToast({
      text: t(isKept ? 'meeting.boardKept' : 'meeting.boardLetGo', { title }),
      undo: () => void change(isKept ? 'board.letGo' : 'board.keep', { id, title }),
    });
  };

  return {
    isKept: (boardId) => me?.groups.some(({ id }) => id === boardId) ?? false,
    keep: (board) => change('board.keep', board),
    letGo: (board) => change('board.letGo', board),
    busy,
  };
};
