import { linkValue } from '../../shared/document/values.ts';
import { cleanLine } from '../../shared/lib/text.ts';

/** A note's words, and the address that it leads to. */
export type LinkCard = { readonly text: string; readonly link?: string };

const MAX_ADDRESS_WORDS = 80;

/** The line as an address to lead to; `null` for anything else. */
const addressIn = (line: string): string | null =>
  /^https?:\/\//i.test(line) && linkValue.safeParse(line).success && URL.canParse(line)
    ? line
    : null;

/** An address as it is read: without what browsers need only. */
const addressWords = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .slice(0, MAX_ADDRESS_WORDS);

/** The host of an address, or all of it where it has none. */
export const hostOf = (address: string): string =>
  (URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '') || address;

/**
 * Makes a card of words with one address on a line of its own before or after them: the words are its title, written by
 * whoever pasted the address, for the server asks nobody else's. Of an address alone its own words are the title.
 */
export const linkCard = (text: string): LinkCard => {
  const lines = text.trim().split('\n');
  const addresses = lines.flatMap((line, at) => {
    const link = addressIn(line.trim());
    return link === null ? [] : [{ link, at }];
  });
  const [found, ...others] = addresses;
  const isAtEdge = found?.at === 0 || found?.at === lines.length - 1;
  if (!found || !isAtEdge || others.length > 0) return { text };
  const words = lines.toSpliced(found.at, 1).join('\n').trim();
  return { text: words || addressWords(found.link), link: found.link };
};

/** What was pasted as a title and its address, if the clipboard has both, as browsers copy links; else `null`. */
export const pastedLink = (clipboard: Pick<DataTransfer, 'getData'>): string | null => {
  const address = addressIn(clipboard.getData('text/plain').trim());
  const html = clipboard.getData('text/html');
  if (address === null || !html.includes('<a')) return null;
  const anchor = new DOMParser().parseFromString(html, 'text/html').querySelector('a[href]');
  const title = cleanLine(anchor?.textContent ?? '');
  if (title === '' || addressIn(title) !== null) return null;
  return `${title}\n${address}`;
};
