/** Time as a parameter: tests turn it by hand. All times are in milliseconds. */
export type Clock = {
  /** Since 1970. */
  readonly now: () => number;
  /** Calls back once; the answer calls it off. */
  readonly after: (ms: number, run: () => void) => () => void;
};
