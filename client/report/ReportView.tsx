import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { X } from 'lucide-react';
import type { Group } from '../../shared/meeting/records/group.ts';
import type { Report } from '../../shared/meeting/records/control.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { ReportControlBar } from './ReportControlBar.tsx';
import { ReportedNotes } from './ReportedNotes.tsx';
import { ReportTime } from './ReportTime.tsx';
import { useReportControls } from './use-report-controls.ts';
import styles from './ReportView.module.css';

type ReportViewProps = {
  report: Report;
  /** Whose turn it is; `null` for a group that has been taken away. */
  group: Group | null;
  onLeave: () => void;
};

const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
};

/** The report-back over whatever the reader was doing, which waits below as it was. */
export const ReportView = ({ report, group, onLeave }: ReportViewProps) => {
  const t = useText();
  const { live, facilitates } = useStage();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const controls = useReportControls(report);
  const { groups, turn } = report;
  const title = group?.title ?? t('report.groupGone');
  const theme = live?.themes.find(({ id }) => id === group?.theme);
  const next = live?.groups.find(({ id }) => id === groups[turn + 1]);

  useLayoutEffect(() => {
    const shown = dialog.current;
    if (!shown) return;
    shown.showModal();
    return () => shown.close();
  }, []);

  useEffect(() => {
    // A control that is being used keeps the focus; what it does is heard.
    const focused = document.activeElement;
    if (!focused?.closest('footer') || !dialog.current?.contains(focused)) heading.current?.focus();
    announce(t('report.nowSpoken', { group: title }));
  }, [turn, title, t]);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (!facilitates || !by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    controls.step(by);
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={styles.view}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onLeave();
      }}
    >
      <div className={styles.top}>
        <p className={styles.what}>
          {t('report.title')}
          <span className={styles.turn}>
            {t('report.turn', { turn: turn + 1, count: groups.length })}
          </span>
        </p>
        <Button size="small" icon={<X aria-hidden="true" size={16} />} onClick={onLeave}>
          {t('report.leave')}
        </Button>
      </div>
      <div className={styles.content}>
        <div className={styles.headline}>
          <div className={styles.words}>
            <h2 ref={heading} id={titleId} tabIndex={-1} className={styles.heading}>
              {title}
            </h2>
            {theme && theme.title !== title && <p className={styles.theme}>{theme.title}</p>}
          </div>
          <ReportTime report={report} />
        </div>
        <ReportedNotes key={group?.id} group={group} />
        {next && <p className={styles.next}>{t('report.next', { group: next.title })}</p>}
      </div>
      {facilitates && <ReportControlBar report={report} controls={controls} />}
      <Announcer />
    </dialog>
  );
};
