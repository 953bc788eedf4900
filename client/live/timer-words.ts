import { minutesAndSeconds } from './clock-words.ts';
import type { Text } from '../i18n/text.ts';

const MINUTE_MS = 60_000;
const LAST_MS = 10_000;
/** Two sentences closer together than this (ms) are one. */
const APART_MS = 5000;

/** How much is left when the timer speaks: half of it, a minute, ten seconds, nothing. Longest first. */
export const spokenMarks = (lengthMs: number): readonly number[] => {
  const half = lengthMs / 2;
  const late = [MINUTE_MS, LAST_MS].filter((mark) => lengthMs > mark + APART_MS);
  const hasHalf = half > LAST_MS && late.every((mark) => Math.abs(mark - half) >= APART_MS);
  return [...(hasHalf ? [half] : []), ...late, 0].toSorted((a, b) => b - a);
};

/** The mark that was passed between two looks at the timer; the latest when there were several. */
export const passedMark = (before: number, after: number, lengthMs: number): number | null =>
  spokenMarks(lengthMs).findLast((mark) => before > mark && after <= mark) ?? null;

/** A length of time as it is spoken: "2 minutes 30 seconds". */
export const durationWords = (ms: number, t: Text): string => {
  const { minutes, seconds } = minutesAndSeconds(ms);
  if (minutes === 0) return t('live.seconds', { count: seconds });
  if (seconds === 0) return t('live.minutes', { count: minutes });
  return `${t('live.minutes', { count: minutes })} ${t('live.seconds', { count: seconds })}`;
};

/** What is said at a mark. */
export const markWords = (mark: number, lengthMs: number, t: Text): string => {
  if (mark === 0) return t('live.timeIsUp');
  const time = durationWords(mark, t);
  return mark * 2 === lengthMs ? t('live.halfLeft', { time }) : t('live.timeLeft', { time });
};
