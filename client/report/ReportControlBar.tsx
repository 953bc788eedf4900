import { ChevronLeft, ChevronRight, Square } from 'lucide-react';
import type { Report } from '../../shared/meeting/records/control.ts';
import { problemKey } from '../api/problem.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import type { ReportControls } from './use-report-controls.ts';
import styles from './ReportControlBar.module.css';

type ReportControlBarProps = { report: Report; controls: ReportControls };

/** A facilitator's hand on the report-back; the arrow keys do the same. */
export const ReportControlBar = ({ report, controls }: ReportControlBarProps) => {
  const t = useText();
  const { turn, groups } = report;
  const { step, moreTime, stop, problem } = controls;
  return (
    <footer className={styles.bar}>
      <p role="alert" className={styles.problem}>
        {problem && t(problem.kind === 'conflict' ? 'report.movedAlready' : problemKey(problem))}
      </p>
      <Button
        icon={<ChevronLeft aria-hidden="true" size={18} />}
        aria-disabled={turn === 0 || undefined}
        onClick={() => step(-1)}
      >
        {t('report.previousGroup')}
      </Button>
      <Button
        look="primary"
        icon={<ChevronRight aria-hidden="true" size={18} />}
        aria-disabled={turn === groups.length - 1 || undefined}
        onClick={() => step(1)}
      >
        {t('report.nextGroup')}
      </Button>
      <span className={styles.time}>
        <Button onClick={() => moreTime(-60)}>{t('report.lessTime')}</Button>
        <Button onClick={() => moreTime(60)}>{t('report.moreTime')}</Button>
      </span>
      <Button icon={<Square aria-hidden="true" size={16} />} onClick={stop}>
        {t('report.stop')}
      </Button>
    </footer>
  );
};
