import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTerms, placeOfTerm } from './find-term.ts';
import { fold, foldedPlaces } from './fold.ts';
import { searchTerms } from './search-terms.ts';

const finds = (query: string, text: string): boolean => {
  const folded = fold(text);
  return searchTerms(query).every((term) => placeOfTerm(folded, term) >= 0);
};

const marked = (query: string, text: string): readonly string[] =>
  findTerms(text, searchTerms(query)).map(({ from, to }) => text.slice(from, to));

describe('å, ä and ö', () => {
  test.each([
    ['työ', 'Työllisyys', true],
    ['tyo', 'Työllisyys', true],
    ['paivakoti', 'Päiväkoti', true],
    ['vastkusten', 'Västkusten', true],
    ['ald', 'Åldras hemma', true],
    ['saa', 'Sää on hyvä', true],
    ['sää', 'Hän saa apua', false],
    ['näin', 'Nain', false],
    ['på', 'pä', false],
    ['hårt', 'hart', false],
    // Each letter for itself: o may be ö where ä is ä.
    ['tyollistää', 'työllistää', true],
    ['tyollistää', 'työllistaa', false],
    // Later in the text it stands with its dots.
    ['sää', 'saa sää', true],
  ])('looking for %s in “%s”: %s', (query, text, found) => {
    expect(finds(query, text)).toBe(found);
  });

  test('does not matter how they are made of signs', () => {
    const composed = 'Hyvää työtä på åkern'.normalize('NFC');
    const decomposed = composed.normalize('NFD');
    expect(finds('hyvää åkern'.normalize('NFD'), composed)).toBe(true);
    expect(finds('hyvää åkern', decomposed)).toBe(true);
    expect(marked('työ', decomposed)).toEqual(['työ'.normalize('NFD')]);
    expect(finds('kör', 'Kør med æ'.normalize('NFD'))).toBe(true);
  });
});

test.each([
  ['ANNA', 'anna ja eero'],
  ['cafe', 'Café'],
  ['café', 'Cafe'],
  ['strasse', 'Straße'],
  ['šakki', 'Sakki'],
  ['paivakoti', 'päivä­koti'],
  ['anna eero', 'Eero, Anna'],
  ['"koti vierailu"', 'tehdään koti vierailuja'],
  ['”hyvää huomenta', 'Hyvää\nhuomenta'],
  ['10–12', 'klo 10-12'],
  ['שלום', 'שָׁלוֹם'],
])('%s is found in “%s”', (query, text) => {
  expect(finds(query, text)).toBe(true);
});

test.each([
  ['"koti vierailu"', 'koti ja vierailu'],
  ['anna eero', 'Anna'],
])('%s is not found in “%s”', (query, text) => {
  expect(finds(query, text)).toBe(false);
});

test('nothing but spaces and quotation marks looks for nothing', () => {
  expect(searchTerms('  "" ”  ” ')).toEqual([]);
});

test('what is found is marked as it was written, and parts that touch are one', () => {
  expect(marked('tyo lli', 'Työllisyys, työ')).toEqual(['Työlli', 'työ']);
  expect(marked('s', 'Straße')).toEqual(['S', 'ß']);
  expect(marked('koti', 'ko­ti')).toEqual(['ko­ti']);
  expect(marked('zz', 'Straße')).toEqual([]);
});

const texts = fc.string({ unit: 'grapheme', maxLength: 40 });
const finnish = fc
  .array(fc.constantFrom(...'aåäöoe nst'.split(''), 'A\u0308', 'Ö', '\u00AD', 'ß'))
  .map((letters) => letters.join(''));

test('both forms have the same length, and every place in them is one in the text', () => {
  fc.assert(
    fc.property(fc.oneof(texts, finnish), (text) => {
      const { plain, exact } = fold(text);
      expect(plain.length).toBe(exact.length);
      const places = foldedPlaces(text);
      expect(places.length).toBe(plain.length + 1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places.at(-1)).toBe(text.length);
    }),
  );
});

test('every part of a text finds the text, also typed without dots; what is marked holds the part', () => {
  fc.assert(
    fc.property(finnish, fc.nat(), fc.nat(), (text, a, b) => {
      const { plain, exact } = fold(text);
      const from = plain.length === 0 ? 0 : a % plain.length;
      const to = from + 1 + (b % 6);
      for (const part of [plain.slice(from, to), exact.slice(from, to)]) {
        if (part.trim() === '') continue;
        const term = fold(part);
        expect(placeOfTerm(fold(text), term)).toBeGreaterThanOrEqual(0);
        const ranges = findTerms(text, [term]);
        expect(ranges.length).toBeGreaterThan(0);
        for (const range of ranges) {
          const shown = fold(text.slice(range.from, range.to));
          expect(placeOfTerm(shown, term)).toBeGreaterThanOrEqual(0);
        }
      }
    }),
  );
});
