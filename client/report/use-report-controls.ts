import { useCallback, useState } from 'react';
import type { Report } from '../../shared/meeting/records/control.ts';
import type { Problem } from '../api/problem.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { useToast } from '../ui/toast.ts';

export type ReportControls = {
  /** Gives the turn to the group before or after; stays at the ends. */
  readonly step: (by: 1 | -1) => void;
  readonly moreTime: (seconds: number) => void;
  readonly stop: () => void;
  /** Why the last deed was not done; `conflict` when somebody else was quicker. */
  readonly problem: Problem | null;
};

/** What facilitators do with a report-back. */
export const useReportControls = (report: Report): ReportControls => {
  const t = useText();
  const { ask } = useStage();
  const showToast = useToast();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { breakout, groups, turn, minutesEach } = report;

  const send = useCallback(
    async (request: Parameters<typeof ask>[0]): Promise<boolean> => {
      const answer = await ask(request);
      setProblem(answer.ok ? null : answer.error);
      return answer.ok;
    },
    [ask],
  );

  const step = useCallback(
    (by: 1 | -1) => {
      const to = turn + by;
      if (to >= 0 && to < groups.length) void send({ type: 'report.go', from: turn, to });
    },
    [send, turn, groups.length],
  );

  const beginAgain = useCallback(async () => {
    const begins = await ask({
      type: 'report.start',
      breakout,
      minutesEach,
      groups: [...groups],
    });
    if (begins.ok && turn > 0) await ask({ type: 'report.go', from: 0, to: turn });
  }, [ask, breakout, minutesEach, groups, turn]);

  const stop = useCallback(async () => {
    if (!(await send({ type: 'report.stop' }))) return;
    showToast({ text: t('report.stopped'), undo: () => void beginAgain() });
  }, [send, showToast, t, beginAgain]);

  return {
    step,
    moreTime: (seconds) => void send({ type: 'report.extend', seconds }),
    stop: () => void stop(),
    problem,
  };
};
