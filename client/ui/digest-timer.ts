/** Two spoken digests are at least this far apart, in milliseconds. */
export const DIGEST_INTERVAL_MS = 5000;

/** A first change waits this long for others that belong to it. */
const GATHER_MS = 1000;

type DigestTimerOptions = {
  readonly now: () => number;
  /** Calls back after so many ms; returns how to call it off. */
  readonly after: (delayMs: number, run: () => void) => () => void;
  readonly speak: () => void;
};

/** Decides when to speak: soon after something happened, and never more than once in five seconds. */
export const createDigestTimer = ({ now, after, speak }: DigestTimerOptions) => {
  let spokenAt = -Infinity;
  let cancel: (() => void) | null = null;
  return {
    /** Something happened that should be told. */
    wake: (): void => {
      if (cancel) return;
      const delay = Math.max(GATHER_MS, spokenAt + DIGEST_INTERVAL_MS - now());
      cancel = after(delay, () => {
        cancel = null;
        spokenAt = now();
        speak();
      });
    },
    stop: (): void => {
      cancel?.();
      cancel = null;
    },
  };
};
