import { useCallback, useState } from 'react';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import { remainingMs } from '../../shared/meeting/live/timer.ts';
import type { Phase } from '../../shared/meeting/records/phase.ts';
import type { Problem } from '../api/problem.ts';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { useToast } from '../ui/toast.ts';
import { useOthersMove } from './use-others-move.ts';

export type Conduct = {
  readonly go: (to: Phase) => void;
  readonly stop: () => void;
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Somebody else moved the meeting from this phase before the reader did; `undefined` when nobody has. */
  readonly beatenFrom: string | null | undefined;
};

/** The way back to where the meeting was, with the time that it had left there. */
const wayBack = (
  before: string | null,
  now: string | null,
  secondsLeft: number,
): MeetingCommandRequest | null => {
  if (before !== null) return { type: 'phase.go', from: now, to: before, seconds: secondsLeft };
  return now === null ? null : { type: 'phase.stop', from: now };
};

/** Brings the whole meeting from phase to phase; every step can be taken back. */
export const useConduct = (): Conduct => {
  const t = useText();
  const { ask, live, now } = useStage();
  const showToast = useToast();
  const { busy, problem, run } = useTask();
  const [beatenFrom, setBeatenFrom] = useState<string | null>();
  const current = live?.control.phase?.phase ?? null;
  const timer = live?.control.timer ?? null;
  const { moveMyself, justLeft } = useOthersMove(current);

  const move = useCallback(
    async (request: MeetingCommandRequest, to: string | null, done: string) => {
      const secondsLeft = timer ? Math.ceil(remainingMs(timer, now()) / 1000) : 0;
      const left = justLeft();
      setBeatenFrom(left);
      // The button was pressed for the step that somebody else has just made.
      if (left !== undefined) return;
      moveMyself(to);
      const answer = await run(() => ask(request));
      if (!answer.ok) {
        if (answer.error.kind === 'conflict') setBeatenFrom(current);
        return;
      }
      const back = wayBack(current, to, secondsLeft);
      const undo = (): void => {
        moveMyself(current);
        if (back) void run(() => ask(back));
      };
      showToast({ text: done, undo });
    },
    [ask, current, justLeft, moveMyself, now, run, showToast, timer],
  );

  return {
    go: (to) =>
      void move(
        { type: 'phase.go', from: current, to: to.id },
        to.id,
        t('conductor.moved', { title: to.title }),
      ),
    stop: () => {
      if (current === null) return;
      void move({ type: 'phase.stop', from: current }, null, t('conductor.stopped'));
    },
    busy,
    problem: problem?.kind === 'conflict' ? null : problem,
    beatenFrom,
  };
};
