import type { AwaitingAnswer } from '../../shared/api/moderation-queue.ts';
import type { Reload } from '../api/use-resource.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { useToast } from '../ui/toast.ts';

type Accepted = Pick<AwaitingAnswer, 'board' | 'note' | 'person'>;

/**
 * Says that notes were accepted, and offers to take that back: they wait again then. Of notes without a name nobody knows
 * which they are on the board, so that they stay there.
 */
export const useTakingBack = (
  reload: Reload,
): ((text: string, accepted: readonly Accepted[]) => void) => {
  const t = useText();
  const { ask } = useStage();
  const showToast = useToast();

  const takeBack = async (refs: readonly { board: string; note: string; person: string }[]) => {
    let staying = 0;
    for (const ref of refs) {
      const { ok } = await ask({ type: 'approval.takeBack', ...ref });
      if (!ok) staying += 1;
    }
    await reload();
    showToast({
      text:
        staying === 0
          ? t('moderation.tookBack', { count: refs.length })
          : t('moderation.notTakenBack', { count: staying }),
    });
  };

  return (text, accepted) => {
    const signed = accepted.flatMap(({ board, note, person }) =>
      person === null ? [] : [{ board, note, person }],
    );
    showToast({ text, ...(signed.length > 0 && { undo: () => void takeBack(signed) }) });
  };
};
