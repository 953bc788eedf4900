import type { Language } from '../../../shared/lib/language.ts';
import type { Meeting } from '../../directory/records.ts';
import type { CalendarEvent } from '../../exports/calendar.ts';

const CLOSES: Readonly<Record<Language, (title: string) => string>> = {
  fi: (title) => `${title}: taulut sulkeutuvat`,
  sv: (title) => `${title}: tavlorna stängs`,
  en: (title) => `${title}: the boards close`,
};

type Dated = Pick<Meeting, 'id' | 'title' | 'language' | 'startsAt' | 'endsAt' | 'state'> & {
  readonly openUntil: number | null;
};

/** When a meeting is, and when its boards close; nothing of what is said there, and no video link. */
export const eventsOf = (
  { id, title, language, startsAt, endsAt, openUntil, state }: Dated,
  { host, address }: { readonly host: string; readonly address: string },
): readonly CalendarEvent[] => [
  ...(startsAt === null
    ? []
    : [{ uid: `${id}@${host}`, title, startsAt, endsAt: endsAt ?? null, address }]),
  ...(openUntil === null || state === 'archived'
    ? []
    : [
        {
          uid: `${id}-closes@${host}`,
          title: CLOSES[language](title),
          startsAt: openUntil,
          endsAt: null,
          address,
        },
      ]),
];
