// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createLocalBoard } from '../board/testing/local-board.ts';
import { duplicateNote } from './duplicate-note.ts';

const note = (id: string, x: number) => ({
  id,
  text: id,
  section: '',
  rank: `a${id}`,
  createdAt: 1,
  author: 'anna',
  position: { x, y: 40 },
});

test('a copy lies beside its note on the canvas, over nothing', () => {
  const board = createLocalBoard({ content: { notes: [note('1', 0), note('2', 216)] } });
  const first = board.store.note('1');
  if (!first) throw new Error('no note');
  const copy = duplicateNote(board, first);
  if (!copy.ok) throw new Error(copy.error);
  expect(board.store.note(copy.value)).toMatchObject({ text: '1', position: { x: 432, y: 40 } });
  expect(board.store.noteIds('')).toEqual(['1', copy.value, '2']);
});
