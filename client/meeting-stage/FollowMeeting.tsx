import { lazy, useEffect, useState } from 'react';
import { returnToReport } from '../report/left-report.ts';
import { Optional } from '../ui/Optional.tsx';
import { useStage } from './stage.ts';

const FollowReport = lazy(async () => ({
  default: (await import('../report/FollowReport.tsx')).FollowReport,
}));

/** Takes the reader along with the meeting, wherever in it they are. Every page of a meeting has one. */
export const FollowMeeting = () => {
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
