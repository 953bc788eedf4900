import { expect, test } from 'vitest';
import { textSize } from './text-size.ts';

test('letters get smaller as a text gets longer', () => {
  expect(textSize('Matala kynnys')).toBe('l');
  expect(textSize('a'.repeat(90))).toBe('m');
  expect(textSize('a'.repeat(140))).toBe('s');
  expect(textSize('a'.repeat(5000))).toBe('xs');
});

test('short lines take room too', () => {
  expect(textSize('a\nb\nc\nd\ne\nf')).toBe('s');
});

test('a long word is not broken while smaller letters keep it whole', () => {
  expect(textSize('kehittämishaasteista')).toBe('s');
  expect(textSize('Yhteistyö')).toBe('l');
});
