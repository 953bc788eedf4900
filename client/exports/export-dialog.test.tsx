// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { createLocalBoard } from '../board/testing/local-board.ts';
import { perform, renderOnBoard } from '../board/testing/render-board.tsx';
import { ExportDialog } from './ExportDialog.tsx';

let remove = () => {};
afterEach(() => {
  remove();
  vi.unstubAllGlobals();
});

const open = (seesNames: boolean): HTMLElement => {
  const shown = renderOnBoard(
    createLocalBoard(),
    <ExportDialog
      exported={{ meetingId: 'm1', boardId: 'b1', as: 'participant' }}
      seesNames={seesNames}
      onClose={() => {}}
    />,
  );
  remove = shown.remove;
  return shown.page;
};

const queries = (page: HTMLElement) =>
  [...page.querySelectorAll('a')].map(({ href }) => new URL(href, 'http://localhost').searchParams);

test('what is taken along has no names until one says so', () => {
  const page = open(true);
  expect(queries(page).map((query) => query.get('names'))).toEqual(['no', 'no', 'no']);
  expect(queries(page).map((query) => query.get('format'))).toEqual(['html', 'html', 'csv']);
  expect(queries(page).map((query) => query.get('as'))).toEqual(Array(3).fill('participant'));
  const box = page.querySelector<HTMLInputElement>('input[type=checkbox]');
  perform(() => box?.click());
  expect(queries(page).map((query) => query.get('names'))).toEqual(['yes', 'yes', 'yes']);
});

test('viewers are not offered names', () => {
  expect(open(false).querySelector('input[type=checkbox]')).toBeNull();
});

test('text that the clipboard does not take stands there to be copied by hand', async () => {
  vi.stubGlobal('fetch', async () => new Response('# Taulu\n\n- Lappu\n'));
  vi.stubGlobal('navigator', {
    clipboard: { writeText: () => Promise.reject(new Error('forbidden')) },
  });
  const page = open(true);
  const button = [...page.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Copy as text',
  );
  await act(async () => button?.click());
  await vi.waitFor(() =>
    expect(page.querySelector('textarea')?.value).toBe('# Taulu\n\n- Lappu\n'),
  );
});
