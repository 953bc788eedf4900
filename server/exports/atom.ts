import type { Language } from '../../shared/lib/language.ts';
import { escapeMarkup } from './escape.ts';

export type FeedEntry = {
  /** For ever the same, and nobody else's. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** When it was there first, where it has changed since. */
  readonly publishedAt?: number;
  /** What it stands under, such as its board or section. */
  readonly category: string;
  /** Where it can be read. */
  readonly address: string;
  /** Who wrote it; '' where nobody is named. */
  readonly author: string;
};

export type Feed = {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  /** Its own address, and that of the page it tells of. */
  readonly self: string;
  readonly page: string;
  /** Who answers for what nobody is named for. */
  readonly author: string;
  /** When it last had news if it has none now: since when there is what it tells of. */
  readonly since: number;
  readonly entries: readonly FeedEntry[];
};

/** More than anybody catches up with; readers come back before that. */
export const MAX_ENTRIES = 50;

const TITLE_LENGTH = 80;

/** The beginning of a note, cut between words. */
export const titleOf = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= TITLE_LENGTH) return line;
  const cut = line.slice(0, TITLE_LENGTH);
  const end = cut.lastIndexOf(' ');
  return `${end > TITLE_LENGTH / 2 ? cut.slice(0, end) : cut}…`;
};

/** A `tag:` address as RFC 4151 has it: it names something for ever without being a place in the web. */
export const tagOf = (origin: string, path: string): string =>
  `tag:${new URL(origin).hostname},2026:${path}`;

const element = (name: string, text: string): string => `<${name}>${escapeMarkup(text)}</${name}>`;

const iso = (ms: number): string => new Date(ms).toISOString();

const entryXml = ({
  id,
  title,
  text,
  at,
  publishedAt = at,
  category,
  address,
  author,
}: FeedEntry): string =>
  [
    '<entry>',
    element('id', id),
    element('title', title),
    element('published', iso(publishedAt)),
    element('updated', iso(at)),
    author === '' ? '' : `<author>${element('name', author)}</author>`,
    category === '' ? '' : `<category term="${escapeMarkup(category)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeMarkup(address)}"/>`,
    `<content type="text">${escapeMarkup(text)}</content>`,
    '</entry>',
  ]
    .filter((line) => line !== '')
    .join('\n');

/** An Atom feed (RFC 4287), the newest first. */
export const toAtom = (feed: Feed): string => {
  const entries = feed.entries.toSorted((a, b) => b.at - a.at).slice(0, MAX_ENTRIES);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('updated', iso(entries[0]?.at ?? feed.since)),
    `<author>${element('name', feed.author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeMarkup(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeMarkup(feed.page)}"/>`,
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
};
