// @vitest-environment happy-dom
import { Profiler } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { Note } from '../../shared/board/records/note.ts';
import { useNoteValues } from './note-values.ts';
import { createLocalBoard } from './testing/local-board.ts';
import { perform, renderOnBoard } from './testing/render-board.tsx';

const note = (id: string, date?: string) => ({
  id,
  text: id,
  section: '',
  rank: 'a0',
  createdAt: 1,
  author: 'anna',
  ...(date !== undefined && { date }),
});

const dateOf = ({ date }: Note): string | undefined => date;

const Dates = () => (
  <p>{[...useNoteValues(dateOf)].map(([id, date]) => `${id} ${date}`).join(', ')}</p>
);

let remove = () => {};
afterEach(() => remove());

const open = () => {
  const board = createLocalBoard({
    content: { notes: [note('a', '2026'), note('b'), note('c', '2024-05')] },
  });
  let renders = 0;
  const count = () => {
    renders += 1;
  };
  const shown = renderOnBoard(
    board,
    <Profiler id="dates" onRender={count}>
      <Dates />
    </Profiler>,
  );
  remove = shown.remove;
  renders = 0;
  return { board, renders: () => renders, words: () => shown.page.querySelector('p')?.textContent };
};

test('tells the value of every note that has one, and follows them', () => {
  const { board, words } = open();
  expect(words()).toBe('a 2026, c 2024-05');
  perform(
    () => void board.act({ name: 'note.setDate', args: { ids: ['b'], date: '2026-spring' } }),
  );
  perform(() => void board.act({ name: 'note.setDate', args: { ids: ['a'], date: null } }));
  expect(words()).toBe('c 2024-05, b 2026-spring');
});

test('a note in the trash has none, and has it again when it comes back', () => {
  const { board, words } = open();
  perform(() => void board.act({ name: 'note.delete', args: { ids: ['a'] } }));
  expect(words()).toBe('c 2024-05');
  perform(() => void board.act({ name: 'note.restore', args: { ids: ['a'] } }));
  expect(words()).toContain('a 2026');
});

test('nobody is woken by what else changes in notes', () => {
  const { board, renders } = open();
  perform(
    () => void board.act({ name: 'note.editText', args: { id: 'a', base: 'a', text: 'other' } }),
  );
  perform(() => void board.act({ name: 'note.setColor', args: { ids: ['c'], color: 'rose' } }));
  expect(renders()).toBe(0);
});
