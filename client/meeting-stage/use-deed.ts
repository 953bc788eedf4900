import { useCallback } from 'react';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import { type Problem, problemKey } from '../api/problem.ts';
import { useTask } from '../api/use-task.ts';
import { useStage } from './stage.ts';
import { useText } from '../i18n/text.ts';
import { useToast } from '../ui/toast.ts';

/** Something a facilitator does to the meeting, and how it is taken back. */
export type Deed<Answered> = {
  readonly request: MeetingCommandRequest;
  /** What was done, in words. */
  readonly done: string;
  /** The commands that undo it, in their order; from what the server answered. */
  readonly undo: (answer: Answered) => readonly MeetingCommandRequest[];
};

export type Deeds = {
  /** Does it; tells whether it was done. A toast offers to take it back. */
  readonly perform: <Answered = unknown>(deed: Deed<Answered>) => Promise<boolean>;
  readonly busy: boolean;
  /** Why the last one was not done. */
  readonly problem: Problem | null;
};

export const useDeeds = (): Deeds => {
  const { ask } = useStage();
  const t = useText();
  const showToast = useToast();
  const { busy, problem, run } = useTask();

  const takeBack = useCallback(
    (requests: readonly MeetingCommandRequest[]) => {
      const send = async (rest: readonly MeetingCommandRequest[]): Promise<void> => {
        for (const [done, request] of rest.entries()) {
          const answer = await run(() => ask(request));
          if (answer.ok) continue;
          // What showed the problem may be gone from the page by now; the rest can be tried once more.
          const left = rest.slice(done);
          showToast({ text: t(problemKey(answer.error)), undo: () => void send(left) });
          return;
        }
      };
      void send(requests);
    },
    [ask, run, showToast, t],
  );

  const perform = useCallback(
    async <Answered>({ request, done, undo }: Deed<Answered>) => {
      const answer = await run(() => ask<Answered>(request));
      if (!answer.ok) return false;
      showToast({ text: done, undo: () => takeBack(undo(answer.value)) });
      return true;
    },
    [ask, run, showToast, takeBack],
  );

  return { perform, busy, problem };
};
