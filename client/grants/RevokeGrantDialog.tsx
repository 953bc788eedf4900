import type { GrantsAnswer } from '../../shared/api/grants.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';

type RevokeGrantDialogProps = {
  grant: GrantsAnswer[number];
  /** What the right is for. */
  title: string;
  onClose: () => void;
  onDone: () => void;
};

/** A link that is revoked cannot come back, so it is asked before. */
export const RevokeGrantDialog = ({ grant, title, onClose, onDone }: RevokeGrantDialogProps) => {
  const t = useText();
  const { ask } = useStage();
  const { busy, problem, run } = useTask();
  const { name } = grant;

  const revoke = async () => {
    const answer = await run(() => ask({ type: 'grant.revoke', grant: grant.id }));
    if (!answer.ok) return;
    announce(t('grants.revoked', { name }));
    onDone();
  };

  return (
    <ConfirmDialog
      title={t('grants.revokeTitle', { name })}
      confirmLabel={t('grants.revoke')}
      danger
      busy={busy}
      onConfirm={revoke}
      onClose={onClose}
    >
      <p>{t('grants.revokeMeaning', { title })}</p>
      <ProblemBanner problem={problem} />
    </ConfirmDialog>
  );
};
