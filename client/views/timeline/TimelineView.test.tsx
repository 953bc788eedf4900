// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BoardContent } from '../../../shared/board/content.ts';
import { createLocalBoard } from '../../board/testing/local-board.ts';
import { perform, press, renderOnBoard } from '../../board/testing/render-board.tsx';
import { giveRoom } from '../../board/testing/roomy-page.ts';
import { TimelineView } from './TimelineView.tsx';

const note = (id: string, date?: string) => ({
  id,
  text: `Words of ${id}`,
  section: 's',
  rank: `a${id}`,
  createdAt: 1,
  author: 'anna',
  ...(date !== undefined && { date }),
});

const CONTENT: Partial<BoardContent> = {
  sections: [{ id: 's', title: 'Plans', prompt: '', rank: 'a1' }],
  notes: [note('1', '2026-05-04'), note('2'), note('3', '2025'), note('4', '2026-05')],
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

const show = async () => {
  const board = createLocalBoard({ content: CONTENT });
  const shown = await act(async () => renderOnBoard(board, <TimelineView />));
  remove = shown.remove;
  const { page } = shown;
  /** Each date as it is called, with the notes that stand there. */
  const dates = () =>
    Array.from(page.querySelectorAll('[role=group] section'), (section) => [
      section.querySelector('h3')?.firstChild?.textContent,
      ...Array.from(section.querySelectorAll('[data-note]'), (one) =>
        one.getAttribute('data-note'),
      ),
    ]);
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(dates().length).toBeGreaterThan(0);
  }, SOON);
  const tray = () => {
    const all = page.querySelectorAll('[data-note]');
    return Array.from(all, (one) =>
      one.closest('[role=group] section') ? [] : [one.getAttribute('data-note')],
    ).flat();
  };
  return { board, page, dates, tray };
};

test('stands notes on their dates, as exactly as these are known, and the others in the tray', async () => {
  const { dates, tray, page } = await show();
  expect(dates()).toEqual([
    ['2025', '3'],
    ['May 2026', '4'],
    ['4 May 2026', '1'],
  ]);
  expect(tray()).toEqual(['2']);
  expect(Array.from(page.querySelectorAll('h2'), (one) => one.textContent)).toEqual(
    expect.arrayContaining(['2025', '2026']),
  );
});

test('a note that gets a date, or loses it, changes its place', async () => {
  const { board, dates, tray } = await show();
  perform(() => {
    board.act({ name: 'note.setDate', args: { ids: ['2'], date: '2025' } });
    board.act({ name: 'note.setDate', args: { ids: ['1'], date: null } });
  });
  expect(dates()).toEqual([
    ['2025', '2', '3'],
    ['May 2026', '4'],
  ]);
  expect(tray()).toEqual(['1']);
});

test('Alt and an arrow lead to the next date, as exactly as a note’s is known, and ask for one where there is none', async () => {
  const { board, page } = await show();
  const alt = (id: string, key: string) => {
    const card = page.querySelector<HTMLElement>(`[data-note="${id}"]`);
    perform(() => card?.focus());
    press(card ?? document.body, key, { altKey: true });
  };
  const dateOf = (id: string) => board.store.note(id)?.date;
  alt('1', 'ArrowDown');
  expect(dateOf('1')).toBe('2026-05-05');
  alt('4', 'ArrowUp');
  expect(dateOf('4')).toBe('2026-04');
  alt('3', 'ArrowDown');
  expect(dateOf('3')).toBe('2026');
  expect(document.querySelector('dialog')).toBeNull();
  alt('2', 'ArrowDown');
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(document.querySelector('dialog')).not.toBeNull();
  }, SOON);
  expect(dateOf('2')).toBeUndefined();
});
