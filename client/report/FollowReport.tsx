import { useState } from 'react';
import { Presentation } from 'lucide-react';
import { reportingGroup } from '../../shared/meeting/breakouts/reporting-group.ts';
import type { Report } from '../../shared/meeting/records/control.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { useFreeHands } from '../meeting-stage/use-free-hands.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { leaveReport, returnToReport, useHasLeft } from './left-report.ts';
import { ReportView } from './ReportView.tsx';
import styles from './FollowReport.module.css';

type FollowReportProps = {
  report: Report;
  /** The reader was here before it began. */
  waits: boolean;
};

/** Brings everybody to the groups' report-back: never out of a sentence, and never without a way back. */
export const FollowReport = ({ report, waits }: FollowReportProps) => {
  const t = useText();
  const { meeting, live } = useStage();
  const isFree = useFreeHands(waits);
  const [goesNow, setGoesNow] = useState(false);
  const hasLeft = useHasLeft(meeting.id);
  const group = reportingGroup(report, live?.groups ?? []);

  if (hasLeft) {
    return (
      <Banner
        icon={<Presentation aria-hidden="true" size={20} />}
        action={
          <Button look="primary" size="small" onClick={() => returnToReport(meeting.id)}>
            {t('report.return')}
          </Button>
        }
      >
        {t('report.running', { group: group?.title ?? '' })}
      </Banner>
    );
  }
  if (!isFree && !goesNow) {
    return (
      <div role="status" className={styles.waiting}>
        <p>{t('report.waits')}</p>
        <Button size="small" onClick={() => setGoesNow(true)}>
          {t('report.goNow')}
        </Button>
      </div>
    );
  }
  return <ReportView report={report} group={group} onLeave={() => leaveReport(meeting.id)} />;
};
