import type { Language } from '../../../shared/lib/language.ts';
import type { MeetingCard } from '../../directory/records.ts';
import { escapeMarkup } from '../../exports/escape.ts';
import { PAGE_STYLE } from '../../exports/page-style.ts';
import type { ToldBoard } from '../../facilitation/publishing/public-view.ts';
import { publicWords } from './words.ts';

type Desk = {
  readonly name: string;
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly meetings: readonly MeetingCard[];
  readonly boards: readonly ToldBoard[];
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
    : `<ul class="notes">${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`;

/** The network's page: when one meets next, and which boards anybody may read, the liveliest first. */
export const deskPage = ({ name, language, now, meetings, boards, head, foot }: Desk): string => {
  const words = publicWords(language);
  const coming = meetings
    .filter(({ startsAt, endsAt }) => (endsAt ?? startsAt ?? 0) >= now)
    .toSorted((a, b) => (a.startsAt ?? 0) - (b.startsAt ?? 0))
    .map(
      (meeting) =>
        `<p class="words">${escapeMarkup(meeting.title)}</p><p class="by">${escapeMarkup(timeOf(meeting, language))}</p>`,
    );
  const open = boards
    .toSorted((a, b) => newestAt(b) - newestAt(a))
    .map(
      ({ exported, secret }) =>
        `<p class="words"><a href="/p/${secret ?? ''}">${escapeMarkup(exported.title)}</a></p>`,
    );
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(name)}</title>${head}`,
    `<style>${PAGE_STYLE}</style></head>`,
    '<body><main>',
    `<h1>${escapeMarkup(name)}</h1>`,
    `<h2>${words.meetings}</h2>`,
    list(coming, words.noMeetings),
    `<h2>${words.boards}</h2>`,
    list(open, words.noBoards),
    `</main>${foot}</body></html>`,
    '',
  ].join('\n');
};
