import { Eye } from 'lucide-react';
import { useState } from 'react';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { mayNotesWait } from './several-boards.ts';
import styles from './SecretBar.module.css';

type Shown = { readonly notes: number; readonly boards: number };

const Reveal = () => {
  const t = useText();
  const { ask } = useStage();
  const { busy, problem, run } = useTask();
  const [asks, setAsks] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const said = shown && t('secret.shownEverywhere', shown);

  const show = async () => {
    const answer = await run(() => ask<Shown>({ type: 'draft.reveal' }));
    setAsks(false);
    if (!answer.ok) return;
    setShown(answer.value);
    announce(t('secret.shownEverywhere', answer.value));
  };

  return (
    <div className={styles.deeds}>
      <Button
        size="small"
        look="primary"
        busy={busy}
        icon={<Eye aria-hidden="true" size={16} />}
        onClick={() => setAsks(true)}
      >
        {t('secret.showEverywhere')}
      </Button>
      {said !== null && <span>{said}</span>}
      <ProblemBanner problem={problem} />
      {asks && (
        <ConfirmDialog
          title={t('secret.showEverywhere')}
          confirmLabel={t('secret.showEverywhere')}
          busy={busy}
          onConfirm={() => void show()}
          onClose={() => setAsks(false)}
        >
          {t('secret.confirm')}
        </ConfirmDialog>
      )}
    </div>
  );
};

/** Where no board is open: shows what was written in secret on all of them, while some of it may wait. */
export const RevealEverywhere = () => {
  const { live } = useStage();
  return live && mayNotesWait(live) ? <Reveal /> : null;
};
