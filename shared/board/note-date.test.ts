import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  dateOrder,
  neighbourDate,
  type NoteDate,
  noteDateValue,
  parseNoteDate,
  SEASONS,
  writeNoteDate,
} from './note-date.ts';
import { readNote } from './read.ts';
import { noteMap } from './write-content.ts';

const year = fc.integer({ min: 0, max: 9999 });
const month = fc.integer({ min: 1, max: 12 });

const anyDate: fc.Arbitrary<NoteDate> = fc.oneof(
  fc.record({
    precision: fc.constant('day' as const),
    year,
    month,
    day: fc.integer({ min: 1, max: 28 }),
  }),
  fc.record({ precision: fc.constant('month' as const), year, month }),
  fc.record({
    precision: fc.constant('season' as const),
    year,
    season: fc.constantFrom(...SEASONS),
  }),
  fc.record({ precision: fc.constant('year' as const), year }),
);

const orderOf = (text: string): number => {
  const date = parseNoteDate(text);
  if (!date) throw new Error(`not a date: ${text}`);
  return dateOrder(date);
};

describe('a note’s date', () => {
  test('is read as it was written, whatever its precision', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(parseNoteDate(writeNoteDate(date))).toEqual(date);
        expect(noteDateValue.safeParse(writeNoteDate(date)).success).toBe(true);
      }),
    );
  });

  test.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13',
    '2026-00',
    '2026-02-00',
    '2026-fall',
    '2026-Spring',
    '26',
    '02026',
    '2026-2-9',
    ' 2026',
    '2026-02-09T10:00',
    'keväällä 2026',
    '',
  ])('is not %j', (text) => {
    expect(parseNoteDate(text)).toBeNull();
    expect(noteDateValue.safeParse(text).success).toBe(false);
  });

  test('knows the leap days, also of years that no clock shows', () => {
    expect(parseNoteDate('2024-02-29')).toMatchObject({ precision: 'day' });
    expect(parseNoteDate('0004-02-29')).toMatchObject({ year: 4 });
    expect(parseNoteDate('1900-02-29')).toBeNull();
  });

  test('of earlier days, in words, is still read', () => {
    const doc = new Y.Doc();
    const note = { id: 'n', text: '', section: '', rank: 'a0', createdAt: 1, date: 'last spring' };
    doc.getMap('notes').set('n', noteMap(note));
    expect(readNote(doc, 'n')?.date).toBe('last spring');
  });

  test('stands in the order of time, the less exact one first', () => {
    const inOrder = [
      '2025-12-31',
      '2026',
      '2026-winter',
      '2026-01',
      '2026-01-01',
      '2026-02-28',
      '2026-spring',
      '2026-03',
      '2026-03-01',
      '2026-summer',
      '2026-06-15',
      '2026-autumn',
      '2026-12-31',
      '2027',
    ];
    expect(inOrder.toReversed().toSorted((a, b) => orderOf(a) - orderOf(b))).toEqual(inOrder);
  });
});

describe('the date right after or before', () => {
  const next = (text: string, step: -1 | 1): string => {
    const date = parseNoteDate(text);
    return date ? writeNoteDate(neighbourDate(date, step)) : '';
  };

  test.each([
    ['2026-02-28', '2026-03-01'],
    ['2028-02-28', '2028-02-29'],
    ['2026-12-31', '2027-01-01'],
    ['2026-12', '2027-01'],
    ['2026-autumn', '2027-winter'],
    ['2026', '2027'],
  ])('is as exact: %s and %s', (before, after) => {
    expect(next(before, 1)).toBe(after);
    expect(next(after, -1)).toBe(before);
  });

  test('is none beyond the years that can be written', () => {
    expect(next('9999-12-31', 1)).toBe('9999-12-31');
    expect(next('9999', 1)).toBe('9999');
    expect(next('0001-winter', -1)).toBe('0001-winter');
  });
});
