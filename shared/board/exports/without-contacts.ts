/** What stands in the place of an address or number at which somebody could be reached. */
const MASK = '[…]';

/** Signs that look like others and say the same, each one as long as what it stands for. */
const ALIKE: Readonly<Record<string, string>> = {
  '\u00A0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202F': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2019': "'",
  '\uFF20': '@',
  '\uFF0B': '+',
  '\uFF0E': '.',
};

const plainSign = (sign: string): string =>
  ALIKE[sign] ??
  (/[\uFF10-\uFF19]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign);

const plain = (text: string): string =>
  text.replaceAll(
    /[\u00A0\u2007\u2009\u202F\u2010-\u2013\u2019\uFF0B\uFF0E\uFF10-\uFF20]/g,
    plainSign,
  );

/** Also as they are written to hide from programs, or within a link. No part is without an end: that would be slow. */
const MAIL =
  /[\p{L}\p{N}_][\p{L}\p{N}._%+'-]{0,63} ?(?:@|%40|[([{] ?(?:at|a|ät) ?[)\]}]) ?[\p{L}\p{N}][\p{L}\p{N}.-]{0,251}\.\p{L}{2,}/giu;

/** Where a telephone number may begin; the figures of an address, a date or a sum go on from something else. */
const BEGINNING = /(?<![\p{L}\d/=_-]|\d[.,])(?:\+\d|\(?0\d)/gu;

/** What stands between two numbers of a list. */
const BETWEEN = /^[ ./-]{1,3}(?=\+\d|\(?0\d)/;

/** What a number is written with, further than any number goes. */
const FIGURES = /^[+(]?[\d ()./-]{0,40}/;

const SHORTEST_ABROAD = 8;
const LONGEST = 13;

/** With a country's code: `+` and its figures, or 00. */
const isAbroad = (figures: string): boolean => {
  const rest = figures.startsWith('+') ? figures.slice(1) : figures.slice(2);
  const shortest = figures.startsWith('+') ? SHORTEST_ABROAD : SHORTEST_ABROAD + 1;
  return rest.length >= shortest && rest.length <= LONGEST;
};

/** As they are said at home: an area or an operator, and then what is longer than the parts of dates and times. */
const isAtHome = (words: string): boolean => {
  const [first = '', second = ''] = words.split(/\D+/).filter((group) => group !== '');
  const { length } = words.replaceAll(/\D/g, '');
  if (length > 11 || /^[(]?00/.test(words)) return false;
  // 09/2026, 09.2026
  if (/^[(]?\d+[./](?:19|20)\d\d(?!\d)/.test(words)) return false;
  if (first.length >= 8) return true;
  if (first.length >= 5) return length >= 9 && second.length >= 3;
  return first.length === 2 ? second.length >= 3 && length >= 7 : length >= 8;
};

const isTelephone = (words: string): boolean => {
  // A sentence ends, or there is a gap.
  if (/\. |[ ()./-]{5}/.test(words)) return false;
  const figures = words.replaceAll(/[^\d+]/g, '');
  if (/^(?:\+|00)/.test(figures) && isAbroad(figures)) return true;
  return !figures.startsWith('+') && isAtHome(words);
};

/** 1 050 000 euros: thousands of what stands before. */
const isRestOfSum = (words: string, before: string): boolean =>
  /(?<!\d)\d{1,3} $/.test(before) && /^\d{3}(?: \d{3})*$/.test(words);

type Stretch = readonly [from: number, to: number];

/** The longest beginning of a text that is a telephone number; 0 for none. */
const lengthOfTelephone = (text: string, before: string): number => {
  const [figures = ''] = FIGURES.exec(text) ?? [];
  const ends = [...figures.matchAll(/\d+/g)]
    .map(({ 0: group, index }) => index + group.length)
    .filter((at) => !/^[\p{L}\d]/u.test(text.slice(at, at + 2)));
  const isOne = (words: string): boolean => isTelephone(words) && !isRestOfSum(words, before);
  return ends.toReversed().find((at) => isOne(text.slice(0, at))) ?? 0;
};

const telephones = (text: string): Stretch[] => {
  const found: Stretch[] = [];
  let at = 0;
  for (const { 0: first, index } of text.matchAll(BEGINNING)) {
    if (index < at) continue;
    at = index + first.length;
    let from = index;
    let length = lengthOfTelephone(text.slice(from, from + 64), text.slice(0, from).slice(-8));
    while (length > 0) {
      at = from + length;
      found.push([from, at]);
      // What stands right behind one may be another.
      const between = BETWEEN.exec(text.slice(at, at + 6))?.[0].length;
      if (between === undefined) break;
      from = at + between;
      length = lengthOfTelephone(text.slice(from, from + 64), '');
    }
  }
  return found;
};

const masked = (text: string, stretches: readonly Stretch[]): string => {
  let done = 0;
  let rest = '';
  for (const [from, to] of stretches) {
    rest += text.slice(done, from) + MASK;
    done = to;
  }
  return rest + text.slice(done);
};

const mailsIn = (text: string): Stretch[] =>
  [...text.matchAll(MAIL)].map(({ 0: mail, index }) => [index, index + mail.length]);

/** Words without e-mail addresses and telephone numbers: on a board they were for those who were there. */
export const withoutContacts = (text: string): string => {
  const withoutMails = masked(text, mailsIn(plain(text)));
  return masked(withoutMails, telephones(plain(withoutMails)));
};
