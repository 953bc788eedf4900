// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BoardProvider } from '../board/BoardProvider.tsx';
import { createLocalBoard } from '../board/testing/local-board.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { aMeeting } from '../meeting-document/testing/made-up-meeting.ts';
import { renderOnStage } from '../meeting-stage/testing/render-on-stage.tsx';
import { AttentionTool } from './AttentionTool.tsx';

let shown: ReturnType<typeof renderOnStage>;

beforeEach(() => {
  Object.assign(HTMLElement.prototype, { hidePopover: () => {} });
});

afterEach(() => shown.remove());

const start = async (live: MeetingLive = aMeeting()) => {
  const sections = ['first', 'last'].map((id, index) => ({
    id,
    title: id,
    prompt: '',
    rank: `a${index}`,
  }));
  const board = createLocalBoard({ content: { sections } });
  shown = renderOnStage(
    { live, answer: () => ({ attention: 'a' }) },
    <BoardProvider board={board}>
      <AttentionTool boardId="board" />
    </BoardProvider>,
  );
  await shown.show(live);
};

const choose = async (item: string) => {
  const menu = document.querySelector('[role=menu]');
  // The page of these tests knows no popovers: this is how one tells that it opens.
  await act(async () => {
    menu?.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState: 'open' }));
  });
  const entry = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(
    (one) => one.textContent === item,
  );
  if (!entry) throw new Error(`no entry ${item}`);
  await act(async () => entry.click());
};

test('a facilitator holds everybody on the board at once', async () => {
  await start();
  await choose('Bring everyone to this board and hold them');
  expect(shown.asked).toEqual([{ type: 'attention.hold', target: { board: 'board' } }]);
});

test('everybody is brought to where the phase is, when there is one', async () => {
  await start();
  await expect(choose('Bring everyone to where the phase is')).rejects.toThrow('no entry');
  shown.remove();
  const blank = aMeeting();
  const phase = { phase: 'p', since: 0, by: 'kaisa' };
  await start({ ...blank, control: { ...blank.control, phase } });
  await choose('Bring everyone to where the phase is');
  expect(shown.asked).toEqual([{ type: 'attention.bring', target: { phase: 'p' } }]);
});

test('a section is shown from whichever view the board is in', async () => {
  await start();
  await choose('Show a section…');
  const list = await vi.waitUntil(() => document.querySelector<HTMLSelectElement>('select'));
  act(() => {
    list.value = 'last';
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const hold = document.querySelector<HTMLElement>('input[value=hold]');
  act(() => hold?.click());
  await act(async () => document.querySelector('form')?.requestSubmit());
  expect(shown.asked).toEqual([
    { type: 'attention.hold', target: { board: 'board', section: 'last' } },
  ]);
  expect(document.querySelector('form')).toBeNull();
});
