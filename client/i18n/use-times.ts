import { useCallback } from 'react';
import { useLanguage } from './language.ts';
import { useText } from './text.ts';
import { dateWords, meetingTimeWords, momentWords } from './time-words.ts';
import type { MeetingTimes } from './time-words.ts';

type Times = {
  /** When a meeting is; `null` for one without a time. */
  readonly meetingTime: (times: MeetingTimes) => string | null;
  /** A date alone; `timeZone` is the meeting's. */
  readonly date: (instant: number, timeZone: string) => string;
  /** A day and a clock time by this device's own clock. */
  readonly moment: (instant: number) => string;
};

/** The zone of this device. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Times in the reader's language, seen from this moment and this device's zone. */
export const useTimes = (): Times => {
  const t = useText();
  const { language } = useLanguage();
  const meetingTime = useCallback(
    (times: MeetingTimes) =>
      meetingTimeWords(times, {
        t,
        language,
        now: Date.now(),
        ownZone: ownZone(),
      }),
    [t, language],
  );
  const date = useCallback(
    (instant: number, timeZone: string) => dateWords(instant, timeZone, language),
    [language],
  );
  const moment = useCallback(
    (instant: number) => momentWords(instant, { t, language, now: Date.now(), ownZone: ownZone() }),
    [t, language],
  );
  return { meetingTime, date, moment };
};
