// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLocalBoard } from '../board/testing/local-board.ts';
import { renderOnBoard } from '../board/testing/render-board.tsx';
import { ToastProvider } from '../ui/ToastProvider.tsx';
import { UndoPersonDialog } from './UndoPersonDialog.tsx';

const mallory = {
  participantId: 'mallory',
  name: 'Mallory',
  organisation: '',
  region: '',
  takesPart: true,
};

type Asked = { readonly preview: boolean; readonly since: number; readonly until: number };

let asked: Asked[];
let page: HTMLElement;
let remove = () => {};
let closed = 0;

const CHANGES = [
  { kind: 'added', root: 'notes', words: 'roskaa', at: 1 },
  { kind: 'changed', root: 'notes', words: '', at: 2 },
];

beforeEach(() => {
  asked = [];
  closed = 0;
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    const call: Asked = JSON.parse(body);
    asked.push(call);
    const isLong = call.until - call.since > 600_000;
    const board = { board: 'b', title: 'Tarpeet', changes: CHANGES, kept: 1 };
    return Response.json({ boards: isLong ? [board] : [] });
  });
  const shown = renderOnBoard(
    createLocalBoard(),
    <ToastProvider>
      <UndoPersonDialog meetingId="m" person={mallory} onClose={() => (closed += 1)} />
    </ToastProvider>,
  );
  ({ page, remove } = shown);
});

afterEach(() => {
  remove();
  vi.unstubAllGlobals();
});

const button = (name: string) =>
  [...page.querySelectorAll('button')].find(({ textContent }) => textContent === name);

test('what would be undone is shown for the time that is chosen, and undone when that is confirmed', async () => {
  await vi.waitFor(() => expect(page.textContent).toContain('Mallory has changed nothing'));
  const [, hour] = page.querySelectorAll<HTMLInputElement>('input[type=radio]');
  await act(async () => hour?.click());
  await vi.waitFor(() => expect(page.textContent).toContain('On the board Tarpeet'));
  expect(page.textContent).toContain('1 thing they added goes to the trash');
  expect(page.textContent).toContain('1 thing stays: others have changed it since.');
  expect(page.textContent).toContain('roskaa');
  expect(asked.every(({ preview }) => preview)).toBe(true);
  await act(async () => button('Undo these 2 changes')?.click());
  await vi.waitFor(() => expect(closed).toBe(1));
  expect(asked.at(-1)).toMatchObject({ preview: false, participantId: 'mallory' });
});
