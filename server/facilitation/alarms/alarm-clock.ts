import type { Clock } from '../../../shared/lib/clock.ts';

/** Longer waits overflow the timer; a shorter one also notices that the computer slept. */
const MAX_WAIT_MS = 60_000;

export type AlarmClock = {
  /** Looks again at once: what is due may have changed. */
  review(): void;
  close(): void;
};

export type AlarmClockOptions = {
  readonly clock: Clock;
  /** Does what is due, and answers when the next thing is, in ms since 1970; `null` when there is none. */
  readonly run: () => Promise<number | null>;
  readonly onError: (error: unknown) => void;
};

/** One timer that wakes for the next of many things. What it wakes for runs one turn at a time. */
export const createAlarmClock = ({ clock, run, onError }: AlarmClockOptions): AlarmClock => {
  let cancel = (): void => {};
  let closed = false;
  let running = false;
  let again = false;

  const wake = async (): Promise<void> => {
    running = true;
    again = false;
    const next = await run().catch((error: unknown) => {
      onError(error);
      return clock.now() + MAX_WAIT_MS;
    });
    running = false;
    if (closed) return;
    const wait = next === null ? Infinity : next - clock.now();
    // What fell due while the last was done is done at once.
    if (again || wait <= 0) void wake();
    else if (next !== null) cancel = clock.after(Math.min(wait, MAX_WAIT_MS), () => void wake());
  };

  return {
    review: () => {
      if (running) again = true;
      else if (!closed) {
        cancel();
        void wake();
      }
    },
    close: () => {
      closed = true;
      cancel();
    },
  };
};
