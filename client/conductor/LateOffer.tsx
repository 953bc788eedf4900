import { hoursAndMinutes } from '../agenda/hours-and-minutes.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';
import { useToast } from '../ui/toast.ts';
import type { Late } from './use-late.ts';
import styles from './Conductor.module.css';

/** The meeting is late: shorter times for the phases that are left, to be taken or left. */
export const LateOffer = ({ late }: { late: Late }) => {
  const t = useText();
  const { live, meeting } = useStage();
  const showToast = useToast();

  const apply = () => {
    const writing = live?.writing;
    if (!writing) return;
    const done = late.offer.flatMap(
      ({ id, minutes }) => writing.write({ root: 'phases', id, values: { minutes } }) ?? [],
    );
    showToast({
      text: t('conductor.replanned'),
      undo: () => {
        for (const step of done) writing.takeBack(step);
      },
    });
  };

  return (
    <Popover trigger={t('conductor.late', hoursAndMinutes(late.minutes))} className={styles.late}>
      <h2 className={styles.heading}>{t('conductor.lateTitle')}</h2>
      <ul className={styles.offer}>
        {late.offer.map(({ id, minutes, phase }) => (
          <li key={id}>
            <span lang={meeting.language}>{phase.title}</span>{' '}
            {t('conductor.lateChange', { before: phase.minutes, after: minutes })}
          </li>
        ))}
      </ul>
      <Button size="small" look="primary" onClick={apply}>
        {t('conductor.lateApply')}
      </Button>
    </Popover>
  );
};
