import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { GroupSteps } from './use-group-steps.ts';
import styles from './Conductor.module.css';

type AheadDialogProps = { steps: GroupSteps; onClose: () => void };

/** Which phase each group is in, and one of them on to the next without the others. */
export const AheadDialog = ({ steps, onClose }: AheadDialogProps) => {
  const t = useText();
  const { meeting } = useStage();
  return (
    <Dialog title={t('conductor.aheadTitle')} onClose={onClose}>
      <p>{t('conductor.aheadMeaning')}</p>
      <ul className={styles.groups}>
        {steps.groups.map((group) => (
          <li key={group.id} className={styles.group}>
            <span lang={meeting.language} className={styles.groupName}>
              {group.title}
            </span>
            <span className={steps.isAhead(group) ? styles.enough : undefined}>
              {steps.phaseOf(group)?.title}
            </span>
            <span className={styles.groupSteps}>
              {steps.stepsOf(group).map(({ id, label, run }) => (
                <Button key={id} size="small" onClick={run}>
                  {label}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
