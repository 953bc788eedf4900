import { expect, test } from 'vitest';
import { noteExcerpt } from './note-excerpt.ts';

test('a short text stays, on one line', () => {
  expect(noteExcerpt(' Kahvi\n ja  pulla ')).toBe('Kahvi ja pulla');
});

test('a long text ends between words', () => {
  expect(noteExcerpt('yksi kaksi kolme neljä', 12)).toBe('yksi kaksi…');
});

test('a long word is cut, but never through an emoji', () => {
  expect(noteExcerpt('a'.repeat(20), 8)).toBe('aaaa…');
  expect(noteExcerpt(`aaa${'😀'.repeat(9)}`, 8)).toBe('aaa…');
});
