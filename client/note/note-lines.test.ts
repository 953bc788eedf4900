import { expect, test } from 'vitest';
import { noteLines } from './note-lines.ts';

test('one note a line, without empty ones', () => {
  expect(noteLines('Kahvi\n\n  Pulla  \n\t\nTee')).toEqual(['Kahvi', 'Pulla', 'Tee']);
});

test('the bullets and numbers of a list stay behind', () => {
  expect(noteLines('- Kahvi\n• Pulla\n3. Tee\n12) Mehu\nb) Vesi')).toEqual([
    'Kahvi',
    'Pulla',
    'Tee',
    'Mehu',
    'Vesi',
  ]);
});

test('what only looks like a bullet stays', () => {
  expect(noteLines('-5 astetta\n2022 oli hyvä\n1.5 litraa\nA-osa')).toEqual([
    '-5 astetta',
    '2022 oli hyvä',
    '1.5 litraa',
    'A-osa',
  ]);
});

test('a line that is only a bullet is no note', () => {
  expect(noteLines('•\n- \nKahvi')).toEqual(['•', '-', 'Kahvi']);
});

test('of cells one note a row: the first cell first, line breaks inside a cell kept', () => {
  expect(noteLines('Kahvi\tuuti\t4\n\t\t\n"Pulla\nja kakku"\t\t2')).toEqual([
    'Kahvi\nuuti\n4',
    'Pulla\nja kakku\n2',
  ]);
});

test('a list that is indented with tabs is a list', () => {
  expect(noteLines('- Kahvi\n\t- Pulla\n\t\t3. Tee')).toEqual(['Kahvi', 'Pulla', 'Tee']);
});
