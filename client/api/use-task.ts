import { useCallback, useState } from 'react';
import type { Result } from '../../shared/lib/result.ts';
import type { Answer } from './http.ts';
import type { Problem } from './problem.ts';

type Task = {
  readonly busy: boolean;
  /** Why the last run failed; gone when the next one starts. */
  readonly problem: Problem | null;
  readonly run: <T>(ask: () => Answer<T>) => Promise<Result<T, Problem>>;
};

/** One thing that a person asks of the server: whether it is under way, and why it failed. */
export const useTask = (): Task => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const run = useCallback(async <T>(ask: () => Answer<T>) => {
    setBusy(true);
    setProblem(null);
    const result = await ask();
    setBusy(false);
    if (!result.ok) setProblem(result.error);
    return result;
  }, []);

  return { busy, problem, run };
};
