import type { Language } from '../../../shared/lib/language.ts';
import { DEFAULT_TIME_ZONE } from '../../../shared/lib/zoned-time.ts';
import type { LinkGroup } from '../../directory/link-groups.ts';
import type { MeetingCard } from '../../directory/records.ts';
import { escapeMarkup } from '../../exports/escape.ts';
import { PAGE_STYLE } from '../../exports/page-style.ts';
import { comingMeetings } from '../../facilitation/desk/coming-meetings.ts';
import type { ToldBoard } from '../../facilitation/publishing/public-view.ts';
import { publicWords } from './words.ts';

type Desk = {
  readonly name: string;
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly meetings: readonly MeetingCard[];
  readonly boards: readonly ToldBoard[];
  readonly groups: readonly LinkGroup[];
  readonly head: string;
  readonly foot: string;
};

const newestAt = ({ exported }: ToldBoard): number =>
  Math.max(
    0,
    ...exported.sections
      .flatMap(({ groups }) => groups)
      .flatMap(({ notes }) => notes.map(({ createdAt }) => createdAt)),
  );

const timeOf = ({ startsAt, timeZone }: MeetingCard, language: Language): string =>
  startsAt === null
    ? ''
    : new Intl.DateTimeFormat(language, {
        dateStyle: 'full',
        timeStyle: 'short',
        timeZone,
      }).format(startsAt);

const list = (items: readonly string[], empty: string): string =>
  items.length === 0
    ? `<p class="about">${empty}</p>`
    : `<ul class="notes" role="list">${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`;

const meetingItem = (meeting: MeetingCard, language: Language): string =>
  `<p class="words">${escapeMarkup(meeting.title)}</p><p class="by">${escapeMarkup(timeOf(meeting, language))}</p>`;

const meetingsPart = (
  title: string,
  meetings: readonly MeetingCard[],
  language: Language,
): readonly string[] =>
  meetings.length === 0
    ? []
    : [
        `<h2>${title}</h2>`,
        list(
          meetings.map((meeting) => meetingItem(meeting, language)),
          '',
        ),
      ];

const dayOf = (moment: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: DEFAULT_TIME_ZONE }).format(
    moment,
  );

const boardItem = ({ exported, secret }: ToldBoard): string =>
  `<p class="words"><a href="/p/${secret ?? ''}">${escapeMarkup(exported.title)}</a></p>`;

const linkItem = ({ title, url }: LinkGroup['links'][number]): string =>
  `<p class="words"><a class="named" href="${escapeMarkup(url)}" rel="noopener noreferrer">${escapeMarkup(title)}</a></p>`;

const groupPart = (group: LinkGroup, language: Language): string => {
  const words = publicWords(language);
  const kept = words.kept(group.owner, dayOf(group.validUntil, language));
  return `<h3>${escapeMarkup(group.title)}</h3>
<p class="about">${escapeMarkup(kept)}</p>
${list(group.links.map(linkItem), '')}`;
};

/** The desk of the network: when one meets next, which boards anybody may read, the liveliest first, and the links. */
export const deskPage = ({
  name,
  language,
  now,
  meetings,
  boards,
  groups,
  head,
  foot,
}: Desk): string => {
  const words = publicWords(language);
  const told = comingMeetings(meetings, now);
  const live = told.filter(({ state }) => state === 'live');
  const coming = told.filter(({ state }) => state !== 'live');
  const lively = boards.toSorted((a, b) => newestAt(b) - newestAt(a));
  const continuous = lively.filter(({ listed }) => listed.meetingId === null);
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(name)}</title>${head}`,
    `<style>${PAGE_STYLE}</style></head>`,
    '<body><main>',
    `<h1>${escapeMarkup(name)}</h1>`,
    ...meetingsPart(words.now, live, language),
    ...(coming.length === 0 && live.length === 0
      ? [`<h2>${words.nextMeeting}</h2>`, list([], words.noMeetings)]
      : []),
    ...meetingsPart(words.nextMeeting, coming.slice(0, 1), language),
    ...meetingsPart(words.laterMeetings, coming.slice(1), language),
    `<h2>${words.boards}</h2>`,
    list(lively.filter(({ listed }) => listed.meetingId !== null).map(boardItem), words.noBoards),
    ...(continuous.length > 0
      ? [`<h2>${words.continuous}</h2>`, list(continuous.map(boardItem), '')]
      : []),
    ...(groups.length > 0
      ? [`<h2>${words.links}</h2>`, ...groups.map((group) => groupPart(group, language))]
      : []),
    `</main>${foot}</body></html>`,
    '',
  ].join('\n');
};
