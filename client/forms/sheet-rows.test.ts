import { expect, test } from 'vitest';
import type { FormField } from '../../shared/board/records/form.ts';
import { notesOf, readSheet } from './sheet-rows.ts';

const FIELDS: readonly FormField[] = [
  { id: 'when', kind: 'date', label: 'Milloin' },
  { id: 'how', kind: 'choice', label: 'Miten', options: ['Yhdessä', 'Yksin'] },
  { id: 'cost', kind: 'number', label: 'Hinta' },
  { id: 'who', kind: 'person', label: 'Vastuu' },
];

const PEOPLE = [
  { participantId: 'p1', name: 'Anna Aho' },
  { participantId: 'p2', name: 'Eero Oja' },
  { participantId: 'p3', name: 'Eero Oja' },
];

const notes = (text: string) => notesOf(readSheet(text, FIELDS), FIELDS, PEOPLE);

test('columns go where their heads say, however they are written', () => {
  const text =
    'Tarve\tvastuu\tMITEN\tHinta\tMilloin\n' +
    'Kyyti\tanna aho\tyhdessa\t1 200,5\t24.12.2026\n' +
    '\t\t\t\t\n' +
    'Ruoka\t\t\t\t2026-spring';
  expect(notes(text)).toEqual(
    [
      { text: 'Kyyti', answers: { who: 'p1', how: 'Yhdessä', cost: 1200.5, when: '2026-12-24' } },
      { text: 'Ruoka', answers: { when: '2026-spring' } },
    ].map((note) =>
      'who' in note.answers
        ? { ...note, answers: { ...note.answers, who: { person: 'p1' } } }
        : note,
    ),
  );
});

test('without heads the first column is the words, and the others answer in order', () => {
  expect(notes('Kyyti\t2026\tYksin\t3')).toEqual([
    { text: 'Kyyti', answers: { when: '2026', how: 'Yksin', cost: 3 } },
  ]);
});

test('what is no answer stays in the words, so that nothing is lost', () => {
  expect(notes('Tarve\tHinta\tVastuu\nKyyti\tpaljon\tEero Oja')).toEqual([
    { text: 'Kyyti\nHinta: paljon\nVastuu: Eero Oja', answers: {} },
  ]);
});

test('columns that are left out make no notes of their own', () => {
  const sheet = readSheet('a\tb\nc\td', []);
  expect(notesOf({ ...sheet, targets: ['words', 'nowhere'] }, [], [])).toEqual([
    { text: 'a', answers: {} },
    { text: 'c', answers: {} },
  ]);
});
