import type { Language } from '../../../shared/lib/language.ts';
import type { Board, Meeting } from '../../directory/records.ts';
import type { CalendarEvent } from '../../exports/calendar.ts';
import { promiseOf } from '../../facilitation/promise.ts';

type Closing = {
  readonly meeting: (title: string) => string;
  readonly board: (title: string) => string;
};

const CLOSES: Readonly<Record<Language, Closing>> = {
  fi: {
    meeting: (title) => `${title}: taulut sulkeutuvat`,
    board: (title) => `${title}: taulu sulkeutuu`,
  },
  sv: {
    meeting: (title) => `${title}: tavlorna stängs`,
    board: (title) => `${title}: tavlan stängs`,
  },
  en: {
    meeting: (title) => `${title}: the boards close`,
    board: (title) => `${title}: the board closes`,
  },
};

export type CalendarPlace = { readonly host: string; readonly address: string };

/**
 * When a meeting is, and when its boards close, as everybody is promised; nothing of what is said there, and no video link.
 * What was put away closes no more.
 */
export const eventsOf = (
  meeting: Meeting,
  { host, address }: CalendarPlace,
): readonly CalendarEvent[] => {
  const { id, title, language, startsAt, endsAt, state, revision, revisedAt } = meeting;
  const openUntil = promiseOf(meeting);
  const common = { revision, revisedAt, address };
  return [
    ...(startsAt === null ? [] : [{ ...common, uid: `${id}@${host}`, title, startsAt, endsAt }]),
    ...(openUntil === null || state === 'archived'
      ? []
      : [
          {
            ...common,
            uid: `${id}-closes@${host}`,
            title: CLOSES[language].meeting(title),
            startsAt: openUntil,
            endsAt: null,
            isTold: true,
          },
        ]),
  ];
};

/** When a board closes that was woken for longer than its meeting. */
export const closingEvents = (
  { id, title, isAwake, openUntil, wakes, wokenAt }: Board,
  { host, address, language }: CalendarPlace & { readonly language: Language },
): readonly CalendarEvent[] =>
  !isAwake || openUntil === null
    ? []
    : [
        {
          uid: `${id}-closes@${host}`,
          title: CLOSES[language].board(title),
          startsAt: openUntil,
          endsAt: null,
          isTold: true,
          revision: wakes,
          revisedAt: wokenAt ?? openUntil,
          address,
        },
      ];
