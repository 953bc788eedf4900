import { expect, test } from 'vitest';
import { dateFormOf, dateOfForm } from './date-form.ts';

const TODAY = '2026-11-22';

test.each(['2026-02-09', '1999-12', '2026-winter', '0800'])(
  '%s comes out as it went in',
  (date) => {
    expect(dateOfForm(dateFormOf(date, TODAY))).toBe(date);
  },
);

test('begins with today, also where free text stood', () => {
  expect(dateOfForm(dateFormOf(undefined, TODAY))).toBe(TODAY);
  expect(dateOfForm(dateFormOf('some time ago', TODAY))).toBe(TODAY);
});

test('another precision begins where the exact date was', () => {
  const form = dateFormOf('2024-04-30', TODAY);
  expect(dateOfForm({ ...form, precision: 'month' })).toBe('2024-04');
  expect(dateOfForm({ ...form, precision: 'season' })).toBe('2024-spring');
  expect(dateOfForm({ ...form, precision: 'year' })).toBe('2024');
});

test('a year that is none, and an empty day, make no date', () => {
  const form = dateFormOf('2024', TODAY);
  expect(dateOfForm({ ...form, year: '24' })).toBeNull();
  expect(dateOfForm({ ...form, year: 'last' })).toBeNull();
  expect(dateOfForm({ ...form, precision: 'day', day: '' })).toBeNull();
});
