import { useCallback } from 'react';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { Problem } from '../api/problem.ts';
import { useTask } from '../api/use-task.ts';
import { useStage } from '../meeting-stage/stage.ts';

/** Sends a facilitator's command and brings the page up to date; tells whether it was done. */
export type SendCommand = (request: MeetingCommandRequest) => Promise<boolean>;

type Sending = {
  readonly send: SendCommand;
  /** Why the last command was not done. */
  readonly problem: Problem | null;
};

export const useSend = (): Sending => {
  const { ask, reload } = useStage();
  const { problem, run } = useTask();
  const send = useCallback(
    async (request: MeetingCommandRequest) => {
      const answer = await run(() => ask(request));
      reload();
      return answer.ok;
    },
    [ask, reload, run],
  );
  return { send, problem };
};
