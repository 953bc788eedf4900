import { type As, AS_HEADER } from '../../shared/api/as.ts';

/** A request that was sent before the code was here that reads its answer. */
type Asked = {
  readonly path: string;
  readonly as: As;
  readonly answer: Promise<Response>;
  readonly giveUp: () => void;
};

declare global {
  interface Window {
    /** What the page asked for before its first script had come. */
    asked?: Asked[];
  }
}

/** Asks for something at once. */
export const askEarly = (path: string, as: As): void => {
  const patience = new AbortController();
  const answer = fetch(path, {
    headers: { [AS_HEADER]: as },
    credentials: 'same-origin',
    signal: patience.signal,
  });
  // Whoever takes it hears of it.
  answer.catch(() => undefined);
  (window.asked ??= []).push({ path, as, answer, giveUp: () => patience.abort() });
};

/** The answer to what was asked early, for whoever comes first; `null` when nobody asked. */
export const takeEarly = (
  path: string,
  as: As | undefined,
  signal?: AbortSignal,
): Promise<Response> | null => {
  const at = window.asked?.findIndex((one) => one.path === path && one.as === as) ?? -1;
  const [taken] = at < 0 ? [] : (window.asked?.splice(at, 1) ?? []);
  if (!taken) return null;
  if (signal?.aborted) taken.giveUp();
  signal?.addEventListener('abort', taken.giveUp, { once: true });
  return taken.answer;
};
