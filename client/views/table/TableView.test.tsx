// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BoardContent } from '../../../shared/board/content.ts';
import { createLocalBoard } from '../../board/testing/local-board.ts';
import { perform, press, renderOnBoard } from '../../board/testing/render-board.tsx';
import { giveRoom } from '../../board/testing/roomy-page.ts';
import { TableView } from './TableView.tsx';

const note = (id: string, text: string, section: string) => ({
  id,
  text,
  section,
  rank: `a${id}`,
  createdAt: 1,
  author: 'anna',
});

const CONTENT: Partial<BoardContent> = {
  sections: [
    { id: 'works', title: 'What works?', prompt: '', rank: 'a1' },
    { id: 'hard', title: 'What is hard?', prompt: '', rank: 'a2', locked: true },
  ],
  notes: [
    note('1', 'Visits', 'works'),
    note('2', 'A chat', 'works'),
    note('3', 'Bad roads', 'hard'),
  ],
};

/** The view's texts come a moment later; a busy machine takes its time. */
const SOON = { timeout: 15_000 };

let remove = () => {};

beforeEach(giveRoom);

afterEach(() => {
  remove();
  vi.restoreAllMocks();
  localStorage.clear();
});

const show = async (role: 'facilitator' | 'participant' = 'facilitator') => {
  const board = createLocalBoard({ content: CONTENT, role });
  const shown = await act(async () => renderOnBoard(board, <TableView />));
  remove = shown.remove;
  const { page } = shown;
  const rows = () =>
    Array.from(page.querySelectorAll('[role=row][data-note]'), (one) =>
      one.getAttribute('data-note'),
    );
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(rows()).toHaveLength(3);
  }, SOON);
  const head = (name: string): HTMLElement => {
    const found = [...page.querySelectorAll<HTMLElement>('[role=columnheader]')].find((one) =>
      one.textContent?.startsWith(name),
    );
    if (!found) throw new Error(`no column ${name}`);
    return found;
  };
  const cell = (noteId: string, column: number): HTMLElement => {
    const found = page.querySelector<HTMLElement>(
      `[data-note="${noteId}"] [data-column="${column}"]`,
    );
    if (!found) throw new Error(`no cell ${column} of ${noteId}`);
    return found;
  };
  return { board, page, rows, head, cell };
};

test('a row a note, in the board’s order, and in another for whoever sorts', async () => {
  const { rows, head, page } = await show();
  expect(rows()).toEqual(['1', '2', '3']);
  expect(page.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe('4');
  perform(() => head('Note').querySelector('button')?.click());
  expect(head('Note').getAttribute('aria-sort')).toBe('ascending');
  expect(rows()).toEqual(['2', '3', '1']);
});

test('a section is chosen in place; one that takes no notes says why', async () => {
  const { board, cell } = await show('participant');
  perform(() => cell('1', 1).focus());
  press(cell('1', 1), 'Enter');
  const select = cell('1', 1).querySelector('select');
  const options = Array.from(select?.options ?? [], (one) => [one.textContent, one.disabled]);
  expect(options[0]).toEqual(['What works?', false]);
  expect(options[1]?.[1]).toBe(true);
  expect(options[1]?.[0]).toMatch(/^What is hard\? \(.+\)$/);
  expect(board.store.note('1')?.section).toBe('works');
});
