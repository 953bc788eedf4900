import { useCallback } from 'react';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { Problem } from '../api/problem.ts';
import { useTask } from '../api/use-task.ts';
import { useStage } from '../meeting-stage/stage.ts';
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
  const showToast = useToast();
  const { busy, problem, run } = useTask();

  const takeBack = useCallback(
    async (requests: readonly MeetingCommandRequest[]) => {
      for (const request of requests) {
        const answer = await run(() => ask(request));
        if (!answer.ok) return;
      }
    },
    [ask, run],
  );

  const perform = useCallback(
    async <Answered>({ request, done, undo }: Deed<Answered>) => {
      const answer = await run(() => ask<Answered>(request));
      if (!answer.ok) return false;
      showToast({ text: done, undo: () => void takeBack(undo(answer.value)) });
      return true;
    },
    [ask, run, showToast, takeBack],
  );

  return { perform, busy, problem };
};
