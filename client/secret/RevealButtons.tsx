import { ChevronUp, Eye } from 'lucide-react';
import { useState } from 'react';
import type { Drafting } from '../../shared/board/records/drafting.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useTask } from '../api/use-task.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Menu } from '../ui/Menu.tsx';
import { type RevealWay, useRevealWays } from './use-reveal-ways.ts';
import styles from './SecretBar.module.css';

/** The usual way to show what was written, as one button; the others behind it. */
export const RevealButtons = ({ drafting }: { drafting: Drafting }) => {
  const t = useText();
  const { boardId } = useBoard();
  const { ask } = useStage();
  const { busy, problem, run } = useTask();
  const { usual, others } = useRevealWays(drafting);
  const [stopping, setStopping] = useState(false);
  const [asked, setAsked] = useState<RevealWay | null>(null);

  const show = async (way: RevealWay) => {
    await run(() => ask(way.request));
    setAsked(null);
  };
  const begin = (way: RevealWay) => (way.isFinal ? setAsked(way) : void show(way));
  const stop = { id: ' stop', label: t('secret.stop'), run: () => setStopping(true) };

  return (
    <div className={styles.deeds}>
      <Button
        size="small"
        look="primary"
        busy={busy}
        icon={<Eye aria-hidden="true" size={16} />}
        onClick={() => begin(usual)}
      >
        {usual.label}
      </Button>
      <Menu
        label={t('secret.otherWays')}
        icon={
          <span className={styles.ways}>
            {t('secret.otherWaysShort')}
            <ChevronUp aria-hidden="true" size={16} />
          </span>
        }
        items={[
          ...others.map((way) => ({ id: way.id, label: way.label, run: () => begin(way) })),
          ...(drafting.ended ? [] : [stop]),
        ]}
      />
      <ProblemBanner problem={problem} />
      {asked && (
        <ConfirmDialog
          title={asked.label}
          confirmLabel={asked.label}
          busy={busy}
          onConfirm={() => void show(asked)}
          onClose={() => setAsked(null)}
        >
          {t('secret.confirm')}
        </ConfirmDialog>
      )}
      {stopping && (
        <ConfirmDialog
          title={t('secret.stop')}
          confirmLabel={t('secret.stop')}
          busy={busy}
          onConfirm={() => {
            const request = { type: 'draft.stop', board: boardId } as const;
            void run(() => ask(request)).then(() => setStopping(false));
          }}
          onClose={() => setStopping(false)}
        >
          {t('secret.stopIntro')}
        </ConfirmDialog>
      )}
    </div>
  );
};
