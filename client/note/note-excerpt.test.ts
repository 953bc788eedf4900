import { expect, test } from 'vitest';
import { noteExcerpt, noteTitle } from './note-excerpt.ts';

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

test('a note without words is called by what its picture shows, or how its file is called', () => {
  const attachment = {
    hash: 'a'.repeat(64),
    name: 'raportti.pdf',
    type: 'application/pdf',
    size: 1,
    alt: '',
  } as const;
  expect(noteTitle({ text: 'Sanat', attachment })).toBe('Sanat');
  expect(noteTitle({ text: ' ', attachment })).toBe('raportti.pdf');
  expect(noteTitle({ text: '', attachment: { ...attachment, alt: 'Ranta' } })).toBe('Ranta');
  expect(noteTitle({ text: '', attachment: undefined })).toBe('');
  expect(noteTitle(null)).toBe('');
});
