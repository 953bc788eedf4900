export type CalendarEvent = {
  /** For ever the same, so that calendars change what they have. */
  readonly uid: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly endsAt: number | null;
  /** How often it was changed, and when for the last time, so that calendars know the newer one. */
  readonly revision: number;
  readonly revisedAt: number;
  readonly address: string;
  /** Calendars say a day before that it comes. */
  readonly isTold?: boolean;
};

export type Calendar = {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
};

const MAX_LINE_BYTES = 75;

/** `20260209T060000Z` */
const stamp = (ms: number): string =>
  new Date(ms)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '');

const escapeText = (text: string): string =>
  text
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, (sign) => (sign === '\r' ? '' : ' '))
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** Long lines go on behind a line break and a blank; characters stay whole. */
const fold = (line: string): string => {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (bytes + size > MAX_LINE_BYTES) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += sign;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
};

const alarmLines = (title: string): readonly string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  'TRIGGER:-P1D',
  `DESCRIPTION:${escapeText(title)}`,
  'END:VALARM',
];

const eventLines = ({
  uid,
  title,
  startsAt,
  endsAt,
  revision,
  revisedAt,
  address,
  isTold = false,
}: CalendarEvent): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  // Without a METHOD it says the same as LAST-MODIFIED; the file is then another only when something is.
  `DTSTAMP:${stamp(revisedAt)}`,
  `LAST-MODIFIED:${stamp(revisedAt)}`,
  `SEQUENCE:${revision}`,
  `DTSTART:${stamp(startsAt)}`,
  ...(endsAt !== null && endsAt > startsAt ? [`DTEND:${stamp(endsAt)}`] : []),
  `SUMMARY:${escapeText(title)}`,
  `URL:${address}`,
  // Nobody is away because a board closes.
  ...(endsAt === null ? ['TRANSP:TRANSPARENT'] : []),
  ...(isTold ? alarmLines(title) : []),
  'END:VEVENT',
];

/** No calendar may be empty: one without events has the zone that its times are in. */
const NOTHING = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
] as const;

/** An iCalendar file (RFC 5545); times are in UTC, which every calendar shows in its own. */
export const toCalendar = ({ name, events }: Calendar): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Talkoot//Talkoot//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...(events.length === 0 ? NOTHING : events.flatMap(eventLines)),
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
