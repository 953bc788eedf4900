// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BoardCard } from '../../shared/api/boards.ts';
import { aMeeting } from '../meeting-document/testing/made-up-meeting.ts';
import { renderOnStage } from '../meeting-stage/testing/render-on-stage.tsx';
import { ClosingLine } from './ClosingLine.tsx';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CLOSES = Date.UTC(2026, 2, 9, 21, 59);

const board: BoardCard = {
  id: 'b',
  title: 'Practices',
  layout: 'columns',
  visibility: 'withMeeting',
  afterwards: 'open',
  rank: 'a0',
  noteCount: 3,
  continuous: false,
  access: 'write',
  role: 'participant',
  group: null,
  table: null,
  awakeUntil: null,
  closedAt: null,
};

let shown: ReturnType<typeof renderOnStage>;

beforeEach(() => {
  vi.useFakeTimers({ now: CLOSES - 26 * HOUR });
});

afterEach(() => {
  shown.remove();
  vi.useRealTimers();
});

const show = async (facilitates: boolean): Promise<HTMLElement> => {
  const live = aMeeting({});
  const meeting = { state: 'open' as const, openUntil: CLOSES, boards: [board] };
  shown = renderOnStage(
    { live, facilitates, meeting, now: () => Date.now() },
    <ClosingLine boardId="b" />,
  );
  await shown.show(live);
  return shown.page;
};

const pass = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));

test('whoever has the board open is told when it closes, in time to finish', async () => {
  const page = await show(false);
  const line = () => page.querySelector('[role=status]')?.textContent ?? '';
  expect(line()).toMatch(/^The board is open for additions until 9 March/);
  await pass(2 * HOUR + MINUTE);
  expect(line()).toMatch(/^The board closes for additions .*\d\d:\d\d/);
  await pass(23 * HOUR);
  expect(line()).toMatch(/^Less than an hour left/);
  expect(page.querySelector('button')).toBeNull();
});

test('whoever leads can keep it open for longer from there', async () => {
  const page = await show(true);
  expect(page.querySelector('button')).toBeNull();
  await pass(2 * HOUR + MINUTE);
  expect(page.querySelector('button')?.textContent).toBe('Keep open longer');
});
