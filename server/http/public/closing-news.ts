import type { Language } from '../../../shared/lib/language.ts';
import { type FeedEntry, tagOf } from '../../exports/atom.ts';
import { longDate } from '../../exports/words.ts';
import { publicWords } from './words.ts';

const DAY_MS = 86_400_000;

/** So long before boards close, feeds say that they will: most readers look once a day, and some once a week. */
export const TOLD_BEFORE_MS = 7 * DAY_MS;

/** Something that closes: a board, or all boards of a meeting. */
export type ClosingThing = {
  /** Its id among the entries of feeds. */
  readonly path: string;
  readonly title: string;
  readonly timeZone: string;
  readonly address: string;
  /** `at`: until when it takes additions, or since when it takes none; null for what nobody knows. */
  readonly closing: { readonly isOpen: boolean; readonly at: number | null };
};

type Teller = { readonly origin: string; readonly language: Language; readonly now: number };

/** That something closes within the week, and that it has. Another day is another promise, told anew. */
export const closingNews = (
  { path, title, timeZone, address, closing: { isOpen, at } }: ClosingThing,
  { origin, language, now }: Teller,
): readonly FeedEntry[] => {
  if (at === null) return [];
  const words = publicWords(language);
  const date = longDate(at, language, timeZone);
  const entry = (kind: 'closes' | 'closed', told: { text: string; at: number }): FeedEntry => ({
    id: tagOf(origin, `${path}/${kind}/${at}`),
    title: `${title}: ${words[kind]}`,
    text: told.text,
    at: told.at,
    category: title,
    address,
    author: '',
  });
  const soon = at - TOLD_BEFORE_MS;
  if (isOpen) {
    return soon <= now ? [entry('closes', { text: words.openUntil(date), at: soon })] : [];
  }
  return [entry('closed', { text: words.closedSince(date), at: Math.min(at, now) })];
};
