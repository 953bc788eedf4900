import { daysBetween, wallClockAt } from '../../shared/lib/zoned-time.ts';
import type { Language } from '../../shared/lib/language.ts';
import { LOCALES } from './language-choice.ts';
import type { Text } from './text.ts';

/** When a meeting is, as the server tells it: milliseconds since 1970, and the zone that its people live by. */
export type MeetingTimes = {
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly timeZone: string;
};

/** Everything that writing a time in words depends on. */
export type TimeContext = {
  readonly t: Text;
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The zone of the reader's device. */
  readonly ownZone: string;
};

const yearAt = (instant: number, timeZone: string): string =>
  wallClockAt(instant, timeZone).slice(0, 4);

/** Finnish says on which day with an ending, which Intl gives only beside a year: maanantai, maanantaina. */
const onWeekday = (weekday: string, language: Language): string =>
  language === 'fi' && !weekday.endsWith('na') ? `${weekday}na` : weekday;

/** A day in words: "today", "tomorrow", or the weekday and the date, with the year where it is another one. */
export const dayWords = (
  instant: number,
  timeZone: string,
  { language, now }: Pick<TimeContext, 'language' | 'now'>,
): string => {
  const locale = LOCALES[language];
  const days = daysBetween(wallClockAt(now, timeZone), wallClockAt(instant, timeZone));
  if (Math.abs(days) <= 1)
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
    ...(yearAt(now, timeZone) !== yearAt(instant, timeZone) && { year: 'numeric' }),
  })
    .formatToParts(instant)
    .map(({ type, value }) => (type === 'weekday' ? onWeekday(value, language) : value))
    .join('');
};

/** A date without its weekday, for deadlines: "9 February 2026". */
export const dateWords = (instant: number, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(instant);

/** A clock time in one zone. */
export const clockFormat = (language: Language, timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LOCALES[language], { hour: 'numeric', minute: '2-digit', timeZone });

const capitalised = (text: string, language: Language): string =>
  text.charAt(0).toLocaleUpperCase(LOCALES[language]) + text.slice(1);

/** True when clocks in both zones show the same at that instant. */
const sameClock = (instant: number, a: string, b: string): boolean =>
  wallClockAt(instant, a) === wallClockAt(instant, b);

const zoneWords = (instant: number, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    timeZone,
    hour: 'numeric',
    timeZoneName: 'longGeneric',
  })
    .formatToParts(instant)
    .find((part) => part.type === 'timeZoneName')?.value ?? timeZone;

/** An instant as a day and a clock time in one zone. */
export const instantWords = (instant: number, timeZone: string, context: TimeContext): string =>
  context.t('common.dayAtTime', {
    day: dayWords(instant, timeZone, context),
    time: clockFormat(context.language, timeZone).format(instant),
  });

/** A moment by the reader's own clock: "today, 14:05". */
export const momentWords = (instant: number, context: TimeContext): string =>
  instantWords(instant, context.ownZone, context);

/** A time in words, and its zone where the reader's clock shows something else. */
export const withZone = (
  words: string,
  instant: number,
  timeZone: string,
  { t, language, ownZone }: TimeContext,
): string =>
  sameClock(instant, timeZone, ownZone)
    ? words
    : t('common.timeZone', { time: words, zone: zoneWords(instant, timeZone, language) });

const spanWords = (
  startsAt: number,
  endsAt: number | null,
  timeZone: string,
  context: TimeContext,
): string => {
  const { t, language } = context;
  const at = (instant: number): string => instantWords(instant, timeZone, context);
  if (endsAt === null) return at(startsAt);
  if (daysBetween(wallClockAt(startsAt, timeZone), wallClockAt(endsAt, timeZone)) !== 0)
    return t('common.fromTo', { start: at(startsAt), end: at(endsAt) });
  return t('common.dayAtTime', {
    day: dayWords(startsAt, timeZone, context),
    time: clockFormat(language, timeZone).formatRange(startsAt, endsAt),
  });
};

/**
 * When a meeting is, in words and in the meeting's own zone; the zone is named where the reader's clock shows something
 * else. `null` for a meeting without a time.
 */
export const meetingTimeWords = (times: MeetingTimes, context: TimeContext): string | null => {
  const { startsAt, endsAt, timeZone } = times;
  if (startsAt === null) return null;
  const words = capitalised(spanWords(startsAt, endsAt, timeZone, context), context.language);
  return withZone(words, startsAt, timeZone, context);
};
