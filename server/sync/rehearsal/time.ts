/** No whole number, as no clock shows one: code that was compiled for those would have to be compiled again. */
const BEGINNING_MS = 0.125;

/** Time that goes by only when it is told to, so that a second can be played in a few milliseconds. */
export const createTime = () => {
  let now = BEGINNING_MS;
  let timers: readonly { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: (): number => now,
    setTimer: (run: () => void, ms: number): void => {
      timers = [...timers, { at: now + ms, run }];
    },
    /** Lets so many ms go by, and runs what is due. */
    pass: (ms: number): void => {
      now += ms;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
  };
};
