// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLocalBoard } from '../board/testing/local-board.ts';
import { perform, renderOnBoard } from '../board/testing/render-board.tsx';
import { findOf } from '../find/find.ts';
import { NoteCard } from '../note/NoteCard.tsx';
import { Legend } from './Legend.tsx';
import { MarksDialog } from './MarksDialog.tsx';

beforeEach(() => localStorage.clear());
let remove = () => {};
afterEach(() => remove());

const NOTE = { section: 's', rank: 'a0', createdAt: 1 } as const;

const boardWith = (content: object) =>
  createLocalBoard({
    content: {
      sections: [{ id: 's', title: 'Needs', prompt: '', rank: 'a0' }],
      notes: [
        { ...NOTE, id: 'yellow', text: 'A need', color: 'sun', tags: ['Health'] },
        { ...NOTE, id: 'blue', text: 'An idea', color: 'lake' },
      ],
      ...content,
    },
  });

const shown = (page: HTMLElement, board: ReturnType<typeof createLocalBoard>) => ({
  press: async (name: string) => {
    const button = await vi.waitFor(() => {
      const found = [...page.querySelectorAll('button')].find((one) => one.textContent === name);
      if (!found) throw new Error(`no ${name}`);
      return found;
    });
    perform(() => button.click());
    return button.getAttribute('aria-pressed');
  },
  notes: () => findOf(board).shown('s').noteIds,
});

test('a press on a colour or a tag shows its notes only, and the next press all of them again', async () => {
  const board = boardWith({ legend: { sun: 'Needs', lake: 'Ideas' }, tags: ['health', 'north'] });
  const { page, remove: unmount } = renderOnBoard(board, <Legend />);
  remove = unmount;
  const legend = shown(page, board);
  expect(await legend.press('Needs')).toBe('true');
  expect(legend.notes()).toEqual(['yellow']);
  expect(await legend.press('Needs')).toBe('false');
  expect(legend.notes()).toHaveLength(2);
  await legend.press('#health');
  expect(legend.notes()).toEqual(['yellow']);
});

test('a board that says nothing of its colours and tags has no list of them', () => {
  const { page, remove: unmount } = renderOnBoard(boardWith({}), <Legend />);
  remove = unmount;
  expect(page.querySelector('ul')).toBeNull();
});

test('a note says what its colour means', () => {
  const board = boardWith({ legend: { sun: 'Needs' } });
  const { page, remove: unmount } = renderOnBoard(board, <NoteCard noteId="yellow" />);
  remove = unmount;
  expect(page.textContent).toContain('colour: Needs (sun, yellow)');
  perform(() => void board.act({ name: 'board.edit', args: { legend: { sun: 'Wishes' } } }));
  expect(page.textContent).toContain('colour: Wishes (sun, yellow)');
});

test('facilitators write tags and meanings, in one step to take back', () => {
  const board = boardWith({ tags: ['north'] });
  const { page, remove: unmount } = renderOnBoard(board, <MarksDialog onClose={() => {}} />);
  remove = unmount;
  const write = (field: HTMLInputElement | undefined, text: string) =>
    perform(() => {
      if (!field) throw new Error('no field');
      Reflect.set(HTMLInputElement.prototype, 'value', text, field);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  const [tags, sun] = page.querySelectorAll('input');
  write(tags, 'health, #north, Health');
  write(sun, '  Needs ');
  perform(() => page.querySelector('form')?.requestSubmit());
  expect(board.store.info()).toMatchObject({ tags: ['health', 'north'], legend: { sun: 'Needs' } });
  perform(() => void board.undo());
  expect(board.store.info()).toMatchObject({ tags: ['north'] });
  expect(board.store.info().legend).toBeUndefined();
});
