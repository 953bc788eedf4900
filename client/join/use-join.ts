import { useLocation } from 'wouter';
import type { PreviewAnswer } from '../../shared/api/join.ts';
import { join } from '../api/join.ts';
import type { JoinRequest } from '../api/join.ts';
import { useMeStore } from '../api/me.ts';
import type { Problem } from '../api/problem.ts';
import { useTask } from '../api/use-task.ts';
import { forgetLocally } from '../person/forget-locally.ts';
import { afterJoining } from './join-choice.ts';

type Join = {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly enter: (request: JoinRequest) => Promise<void>;
};

/** Joins, and goes on to where there is something to do. The key leaves the address and the history with that step. */
export const useJoin = (preview: PreviewAnswer): Join => {
  const [, navigate] = useLocation();
  const { busy, problem, run } = useTask();

  const enter = async (request: JoinRequest) => {
    const answer = await run(() => join(request));
    if (!answer.ok) return;
    if (request.newPerson) await forgetLocally();
    const { meetingId, role } = answer.value;
    navigate(afterJoining({ meetingId, role, boards: preview.boards }), { replace: true });
    void useMeStore.getState().refresh();
  };

  return { busy, problem, enter };
};
