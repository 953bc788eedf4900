import { useLocation } from 'wouter';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';

/** Asks before all groups go. */
export const DissolveDialog = ({
  breakout,
  onClose,
}: {
  breakout: Breakout;
  onClose: () => void;
}) => {
  const t = useText();
  const [, navigate] = useLocation();
  const { meeting, as, ask } = useStage();
  const { busy, problem, run } = useTask();

  const dissolve = async () => {
    const answer = await run(() => ask({ type: 'group.dissolve', breakout: breakout.id }));
    if (!answer.ok) return;
    announce(t('groups.dissolved'));
    navigate(`/m/${meeting.id}/${as}`);
  };

  return (
    <ConfirmDialog
      title={t('groups.dissolveTitle')}
      confirmLabel={t('groups.dissolve')}
      danger
      busy={busy}
      onConfirm={() => void dissolve()}
      onClose={onClose}
    >
      <p>{t('groups.dissolveMeaning')}</p>
      <ProblemBanner problem={problem} />
    </ConfirmDialog>
  );
};
