import { expect, test } from 'vitest';
import { hoursAndMinutes } from './hours-and-minutes.ts';

test('whole hours and the minutes that are left', () => {
  expect(hoursAndMinutes(59)).toEqual({ hours: 0, minutes: 59 });
  expect(hoursAndMinutes(60)).toEqual({ hours: 1, minutes: 0 });
  expect(hoursAndMinutes(368)).toEqual({ hours: 6, minutes: 8 });
});
