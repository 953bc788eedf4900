// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BoardContent } from '../../../shared/board/content.ts';
import { createLocalBoard } from '../../board/testing/local-board.ts';
import { perform, press, renderOnBoard } from '../../board/testing/render-board.tsx';
import { giveRoom } from '../../board/testing/roomy-page.ts';
import { WallView } from './WallView.tsx';

const note = (id: string, section: string, rank: string) => ({
  id,
  text: `Words of ${id}`,
  section,
  rank,
  createdAt: 1,
  author: 'anna',
});

const CONTENT: Partial<BoardContent> = {
  sections: [
    { id: 'works', title: 'What works?', prompt: '', rank: 'a1' },
    { id: 'hard', title: 'What is hard?', prompt: '', rank: 'a2' },
  ],
  notes: [note('queue', 'hard', 'a1'), note('visits', 'works', 'a2'), note('chat', 'works', 'a1')],
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

const show = async (content: Partial<BoardContent> = CONTENT) => {
  const board = createLocalBoard({ content });
  // The view's texts come while it is shown for the first time.
  const shown = await act(async () => renderOnBoard(board, <WallView />));
  remove = shown.remove;
  const ids = () =>
    Array.from(shown.page.querySelectorAll('[data-note]'), (one) => one.getAttribute('data-note'));
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(ids()).toHaveLength(content.notes?.length ?? 0);
  }, SOON);
  return { board, page: shown.page, ids };
};

test('shows all notes in the order of the board, each with its section, and its place among all', async () => {
  const { page, ids } = await show();
  expect(ids()).toEqual(['chat', 'visits', 'queue']);
  const [first] = page.querySelectorAll('li[aria-setsize]');
  expect(first?.getAttribute('aria-posinset')).toBe('1');
  expect(first?.getAttribute('aria-setsize')).toBe('3');
  expect(page.querySelector('[data-note=queue]')?.textContent).toContain('What is hard?');
});

test('follows what others do: a note that moves, one that goes, and words that change', async () => {
  const { board, page, ids } = await show();
  perform(() => {
    board.act({
      name: 'note.move',
      args: { moves: [{ id: 'queue', section: 'works', rank: 'a0' }] },
    });
    board.act({ name: 'note.delete', args: { ids: ['visits'] } });
    board.act({
      name: 'note.editText',
      args: { id: 'chat', base: 'Words of chat', text: 'Better words' },
    });
  });
  expect(ids()).toEqual(['queue', 'chat']);
  expect(page.querySelector('[data-note=queue]')?.textContent).toContain('What works?');
  expect(page.querySelector('[data-note=chat]')?.textContent).toContain('Better words');
});

test('names no sections where there is only one', async () => {
  const { page } = await show({
    sections: [{ id: 'works', title: 'What works?', prompt: '', rank: 'a1' }],
    notes: [note('chat', 'works', 'a1')],
  });
  expect(page.querySelector('[data-note=chat]')?.textContent).not.toContain('What works?');
});

test('Alt and an arrow put a note before or behind the next one, into its section, and keep the focus on it', async () => {
  const { board, page, ids } = await show();
  const chat = page.querySelector<HTMLElement>('[data-note=chat]');
  perform(() => chat?.focus());
  press(chat ?? document.body, 'ArrowDown', { altKey: true });
  await vi.waitFor(() => expect(ids()).toEqual(['visits', 'chat', 'queue']), SOON);
  press(chat ?? document.body, 'ArrowRight', { altKey: true });
  await vi.waitFor(() => expect(ids()).toEqual(['visits', 'queue', 'chat']), SOON);
  expect(board.store.note('chat')?.section).toBe('hard');
  expect(document.activeElement).toBe(page.querySelector('[data-note=chat]'));
  press(chat ?? document.body, 'ArrowRight', { altKey: true });
  press(chat ?? document.body, 'ArrowUp', { altKey: true });
  await vi.waitFor(() => expect(ids()).toEqual(['visits', 'chat', 'queue']), SOON);
});
