import { useCallback, useEffect } from 'react';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import { command, getMeeting } from '../api/meetings.ts';
import type { Problem } from '../api/problem.ts';
import type { As } from '../../shared/api/as.ts';
import { useResource } from '../api/use-resource.ts';
import type { Reload, Resource } from '../api/use-resource.ts';
import { useTask } from '../api/use-task.ts';

/** The live document tells what changes; this is for when it cannot, as behind a proxy that lets no sockets through. */
const REFRESH_MS = 60_000;

export type MeetingControl = {
  readonly meeting: Resource<MeetingAnswer>;
  readonly reload: Reload;
  /** Sends a facilitator's command and brings the page up to date; tells whether it was done. */
  readonly send: (request: MeetingCommandRequest) => Promise<boolean>;
  readonly busy: boolean;
  /** Why the last command was not done. */
  readonly problem: Problem | null;
};

export const useMeeting = (meetingId: string, as: As): MeetingControl => {
  const load = useCallback(
    (signal: AbortSignal) => getMeeting(meetingId, as, signal),
    [meetingId, as],
  );
  const [meeting, reload] = useResource(load);
  const { busy, problem, run } = useTask();

  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible') void reload();
    };
    const timer = setInterval(refresh, REFRESH_MS);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [reload]);

  const send = useCallback(
    async (request: MeetingCommandRequest) => {
      const answer = await run(() => command(meetingId, request));
      await reload();
      return answer.ok;
    },
    [meetingId, reload, run],
  );

  return { meeting, reload, send, busy, problem };
};

export type SendCommand = MeetingControl['send'];
