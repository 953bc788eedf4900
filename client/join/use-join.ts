import { useState } from 'react';
import { useLocation } from 'wouter';
import type { PreviewAnswer } from '../../shared/api/join.ts';
import { join } from '../api/join.ts';
import type { JoinRequest } from '../api/join.ts';
import { useMeStore } from '../api/me.ts';
import type { Problem } from '../api/problem.ts';
import { afterJoining } from './join-choice.ts';

type Join = {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly enter: (request: JoinRequest) => Promise<void>;
};

/** Joins, and goes on to where there is something to do. The key leaves the address and the history with that step. */
export const useJoin = (preview: PreviewAnswer): Join => {
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const enter = async (request: JoinRequest) => {
    setBusy(true);
    setProblem(null);
    const answer = await join(request);
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.error);
      return;
    }
    const { meetingId, role } = answer.value;
    navigate(afterJoining({ meetingId, role, boards: preview.boards }), { replace: true });
    void useMeStore.getState().refresh();
  };

  return { busy, problem, enter };
};
