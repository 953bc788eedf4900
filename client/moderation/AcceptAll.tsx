import { useRef, useState } from 'react';
import type { AwaitingAnswer } from '../../shared/api/moderation-queue.ts';
import type { Reload } from '../api/use-resource.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { ItemForm } from './ItemForm.tsx';
import { useTakingBack } from './use-taking-back.ts';

type AcceptAllProps = { items: readonly AwaitingAnswer[]; reload: Reload };

/** Everything that is listed as waiting, at one word; it is asked before, and can be taken back afterwards. */
export const AcceptAll = ({ items, reload }: AcceptAllProps) => {
  const t = useText();
  const { ask } = useStage();
  const tellAccepted = useTakingBack(reload);
  const ref = useRef<HTMLDivElement>(null);
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const count = items.length;
  const boards = new Set(items.map(({ board }) => board)).size;

  const close = () => {
    setAsks(false);
    requestAnimationFrame(() => ref.current?.querySelector('button')?.focus());
  };

  const acceptAll = async () => {
    setAsks(false);
    setBusy(true);
    const accepted: AwaitingAnswer[] = [];
    // One after the other, the oldest first: that is their order on the board.
    for (const item of items) {
      const { board, note, person } = item;
      const about = { board, note, ...(person !== null && { person }) };
      if ((await ask({ type: 'approval.accept', ...about })).ok) accepted.push(item);
    }
    setBusy(false);
    await reload();
    const left = count - accepted.length;
    const told = { count: accepted.length, left };
    tellAccepted(
      left === 0 ? t('moderation.acceptedAll', told) : t('moderation.acceptedSome', told),
      accepted,
    );
  };

  return (
    <div ref={ref}>
      {asks ? (
        <ItemForm
          submitLabel={t('moderation.acceptAllNow')}
          onSubmit={() => void acceptAll()}
          onClose={close}
        >
          <p>{t('moderation.acceptAllMeaning', { count, boards })}</p>
        </ItemForm>
      ) : (
        <Button size="small" busy={busy} onClick={() => setAsks(true)}>
          {t('moderation.acceptAll', { count })}
        </Button>
      )}
    </div>
  );
};
