import { expect, test } from 'vitest';
import { barLengths } from './overview-picture.ts';

test('a word is a short bar, a paragraph several long ones', () => {
  expect(barLengths('')).toEqual([]);
  expect(barLengths('Matala kynnys')).toEqual([13 / 22]);
  expect(barLengths('a'.repeat(44 + 11))).toEqual([1, 1, 0.5]);
  expect(barLengths('a\n\nb')).toEqual([1 / 22, 1 / 22]);
  expect(barLengths('a'.repeat(5000))).toEqual([1, 1, 1, 1, 1]);
});
