import type { Report } from '../../shared/meeting/records/control.ts';
import { useText } from '../i18n/text.ts';
import { clockWords } from '../live/clock-words.ts';
import { useServerTime } from '../meeting-stage/use-server-time.ts';
import styles from './ReportTime.module.css';

const MINUTE_MS = 60_000;

/** How much of its minutes the group has left. At the end it says so calmly: nobody is cut off. */
export const ReportTime = ({ report: { endsAt, minutesEach } }: { report: Report }) => {
  const t = useText();
  const now = useServerTime(true);
  const left = Math.max(endsAt - now, 0);
  const share = Math.min(left / (minutesEach * MINUTE_MS), 1);
  return (
    <div role="timer" aria-label={t('report.timeLeft')} className={styles.time}>
      <span className={styles.left}>{left === 0 ? t('report.timeIsUp') : clockWords(left)}</span>
      <span aria-hidden="true" className={styles.track}>
        <span className={styles.bar} style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </div>
  );
};
