const POLL_MS = 20;

export type UntilOptions = {
  readonly timeoutMs?: number;
  /** What was waited for, for the error. */
  readonly what: string;
};

/** Resolves to the first value that `read` gives and that is neither null nor false; rejects when time is up. */
export const until = async <T>(
  read: () => T | Promise<T>,
  { timeoutMs = 10_000, what }: UntilOptions,
): Promise<Exclude<T, null | undefined | false>> => {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const value = await read();
    if (isThere(value)) return value;
    if (performance.now() > deadline) throw new Error(`waited ${timeoutMs} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
};

const isThere = <T>(value: T): value is Exclude<T, null | undefined | false> =>
  value !== null && value !== undefined && value !== false;
