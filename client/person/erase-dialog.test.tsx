// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { createLocalBoard } from '../board/testing/local-board.ts';
import { perform, renderOnBoard } from '../board/testing/render-board.tsx';
import { EraseDialog } from './EraseDialog.tsx';

let remove = () => {};
afterEach(() => {
  remove();
  vi.unstubAllGlobals();
});

const labelled = (page: HTMLElement, words: string): HTMLElement => {
  const found = [...page.querySelectorAll('label, button')].find(({ textContent }) =>
    textContent?.startsWith(words),
  );
  const field = found?.querySelector('input') ?? found;
  if (!(field instanceof HTMLElement)) throw new Error(`nothing is called ${words}`);
  return field;
};

test('what is marked is deleted, the rest stays without a name, and the person stays unless they say so', async () => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit) => {
    if (method === 'POST') sent.push([path, JSON.parse(String(body))]);
    const notes = [
      { note: 'n1', text: 'Ensimmäinen', board: 'b1', boardTitle: 'Taulu', meetingTitle: 'Kokous' },
      { note: 'n2', text: 'Toinen', board: 'b1', boardTitle: 'Taulu', meetingTitle: '' },
    ];
    return method === 'POST'
      ? new Response(null, { status: 204 })
      : new Response(JSON.stringify(path === '/api/me/notes' ? { notes } : {}));
  });
  const onClose = vi.fn<() => void>();
  const shown = renderOnBoard(createLocalBoard(), <EraseDialog onClose={onClose} />);
  remove = shown.remove;
  const { page } = shown;
  perform(() => labelled(page, 'Delete those that I mark').click());
  await vi.waitFor(async () => {
    await act(async () => {});
    labelled(page, 'Toinen');
  });
  perform(() => labelled(page, 'Toinen').click());
  await act(async () => labelled(page, 'Erase for good').click());
  expect(sent).toEqual([['/api/me/erasure', { notes: 'detach', chosen: ['n2'], forget: false }]]);
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});
