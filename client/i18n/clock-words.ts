import { daysBetween, wallClockAt } from '../../shared/lib/zoned-time.ts';
import { clockFormat, instantWords, type TimeContext, withZone } from './time-words.ts';

const onSameDay = (a: number, b: number, timeZone: string): boolean =>
  daysBetween(wallClockAt(a, timeZone), wallClockAt(b, timeZone)) === 0;

/** A moment by the meeting's clock, and one of the same part of the programme that stands beside it with day and zone. */
export type MomentBeside = {
  readonly instant: number;
  readonly beside: number | null;
  readonly timeZone: string;
};

/**
 * A moment to stand in a sentence: "at 8:05". Its day is said where it is neither today nor the one beside it; its zone,
 * where nothing beside it says that and the reader's clock shows something else.
 */
export const clockWords = (moment: MomentBeside, context: TimeContext): string => {
  const { instant, beside, timeZone } = moment;
  const { t, language, now } = context;
  const time = t('common.atTime', { time: clockFormat(language, timeZone).format(instant) });
  if (beside !== null && onSameDay(instant, beside, timeZone)) return time;
  const words = onSameDay(instant, now, timeZone) ? time : instantWords(instant, timeZone, context);
  return withZone(words, instant, timeZone, context);
};
