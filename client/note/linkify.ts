/** A piece of a note's text: plain words, or an address that can be followed. */
export type TextPart = {
  readonly kind: 'text' | 'link';
  readonly text: string;
  /** Where in the whole text it begins. */
  readonly at: number;
};

/** Schemes are spelled out, so that nothing else can ever become a link: no script, no data, no file. */
const ADDRESS = /\b(?:https?:\/\/|mailto:)[^\s<>"]+/giu;

/** Signs that end a sentence rather than an address. */
const TRAILING = /[.,:;!?'’”»…*_~]$/u;

const BRACKETS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
];

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** Takes off what the sentence around the address put after it: "(see https://example.org)." */
const withoutTail = (address: string): string => {
  const unmatched = new Map(
    BRACKETS.map(([open, close]) => [close, count(address, close) - count(address, open)]),
  );
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    const surplus = unmatched.get(last) ?? 0;
    if (surplus > 0) unmatched.set(last, surplus - 1);
    else if (!TRAILING.test(last)) break;
  }
  return address.slice(0, end);
};

/** True for an address with something behind its scheme that the browser can read. */
const isWhole = (address: string): boolean =>
  !/^(?:https?:\/\/|mailto:)$/i.test(address) && URL.canParse(address);

/** Splits a text into words and links (http, https, mailto); the parts joined are the text again. */
export const linkify = (text: string): readonly TextPart[] => {
  const parts: TextPart[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutTail(found);
    if (!isWhole(address)) continue;
    if (index > done) parts.push({ kind: 'text', text: text.slice(done, index), at: done });
    parts.push({ kind: 'link', text: address, at: index });
    done = index + address.length;
  }
  if (done < text.length) parts.push({ kind: 'text', text: text.slice(done), at: done });
  return parts;
};
