import { useEffect, useState } from 'react';
import { returnToReport } from './left-report.ts';
import { Optional } from '../ui/Optional.tsx';
import { useStage } from '../meeting-stage/stage.ts';
import { later } from '../ui/later.ts';

const FollowReport = later(async () => (await import('./FollowReport.tsx')).FollowReport);

/** Takes the reader along to the groups' report-back, wherever in the meeting they are. */
export const ReportFollower = () => {
  const { meeting, live } = useStage();
  const report = live?.control.report ?? null;
  const isQuiet = live !== null && report === null;
  // Whoever was here before it began may be in the middle of a sentence.
  const [wasHere, setWasHere] = useState(false);
  if (isQuiet && !wasHere) setWasHere(true);

  useEffect(() => {
    if (isQuiet) returnToReport(meeting.id);
  }, [isQuiet, meeting.id]);

  return (
    report && (
      <Optional>
        <FollowReport report={report} waits={wasHere} />
      </Optional>
    )
  );
};
