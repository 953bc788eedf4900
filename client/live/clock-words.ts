const SECOND_MS = 1000;

/** Whole seconds that are left, with the one that has begun: a clock shows 0:00 only when nothing is left. */
const secondsLeft = (ms: number): number => Math.ceil(Math.max(ms, 0) / SECOND_MS);

export const minutesAndSeconds = (ms: number): { minutes: number; seconds: number } => {
  const all = secondsLeft(ms);
  return { minutes: Math.floor(all / 60), seconds: all % 60 };
};

/** What is left as a clock shows it: "12:40", from an hour on "1:02:03". */
export const clockWords = (ms: number): string => {
  const { minutes, seconds } = minutesAndSeconds(ms);
  const two = (value: number): string => String(value).padStart(2, '0');
  if (minutes < 60) return `${minutes}:${two(seconds)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds)}`;
};
