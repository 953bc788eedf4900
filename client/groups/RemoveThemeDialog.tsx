import type { Theme } from '../../shared/meeting/records/theme.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';

/** Asks before a theme goes, for its opening goes with it; its groups stay. */
export const RemoveThemeDialog = ({ theme, onClose }: { theme: Theme; onClose: () => void }) => {
  const t = useText();
  const { ask } = useStage();
  const { busy, problem, run } = useTask();
  const remove = async () => {
    const answer = await run(() => ask({ type: 'theme.remove', theme: theme.id }));
    if (answer.ok) onClose();
  };
  return (
    <ConfirmDialog
      title={t('groups.removeThemeTitle', { theme: theme.title })}
      confirmLabel={t('groups.removeTheme')}
      danger
      busy={busy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>{t('groups.removeThemeMeaning')}</p>
      <ProblemBanner problem={problem} />
    </ConfirmDialog>
  );
};
