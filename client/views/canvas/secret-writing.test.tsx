// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { endDrafting, startDrafting } from '../../../shared/board/drafting.ts';
import { readDrafts } from '../../../shared/board/draft.ts';
import type { Board } from '../../board/board.ts';
import { createLocalBoard, documentOf } from '../../board/testing/local-board.ts';
import { press, renderOnBoard, typeInto } from '../../board/testing/render-board.tsx';
import { CommandsContext, createCommandRegistry } from '../../commands/registry.ts';
import { CanvasView } from './CanvasView.tsx';

/** The place comes with a file of its own, late on a busy machine. */
const PATIENT = { timeout: 20_000 };

let doc: Y.Doc;
let drafts: Y.Doc;
let board: Board;
let shown: ReturnType<typeof renderOnBoard>;

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(3000);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(1600);
  doc = documentOf({
    sections: [
      { id: 'ideas', title: 'Ideas', prompt: '', rank: 'a0' },
      { id: 'risks', title: 'Risks', prompt: '', rank: 'a1' },
    ],
  });
  startDrafting(doc, 1);
  drafts = new Y.Doc();
  board = createLocalBoard({ doc, drafts, role: 'participant' });
  shown = renderOnBoard(
    board,
    <CommandsContext value={createCommandRegistry()}>
      <CanvasView />
    </CommandsContext>,
  );
});

afterEach(() => {
  shown.remove();
  board.close();
  vi.restoreAllMocks();
  localStorage.clear();
});

const panel = () =>
  vi.waitFor(async () => {
    await act(async () => {});
    const found = shown.page.querySelector('details:has(textarea)');
    if (!found) throw new Error('there is no place to write in secret');
    return found;
  }, PATIENT);

const box = (within: Element): HTMLTextAreaElement => {
  const found = within.querySelector('textarea');
  if (!found) throw new Error('there is no box');
  return found;
};

const choose = (within: Element, section: string) =>
  act(async () => {
    const select = within.querySelector('select');
    if (!select) throw new Error('there is no choice');
    select.value = section;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

const write = async (within: Element, text: string) => {
  typeInto(box(within), text);
  await act(async () => press(box(within), 'Enter'));
};

it('what is written in secret on the canvas stays beside the paper, by section, and nobody else has it', async () => {
  const place = await panel();
  await write(place, 'Salainen ajatus');
  await choose(place, 'risks');
  await write(place, 'Salainen riski');
  await act(async () => {});
  expect(place.querySelector('section[aria-label="Ideas"]')?.textContent).toContain(
    'Salainen ajatus',
  );
  expect(place.textContent).toContain('Salainen riski');
  expect(board.store.allNoteIds()).toEqual([]);
  expect(readDrafts(drafts).map(({ text, section }) => [section, text])).toEqual(
    expect.arrayContaining([
      ['ideas', 'Salainen ajatus'],
      ['risks', 'Salainen riski'],
    ]),
  );
});

it('the button for a new note leads there', async () => {
  const place = await panel();
  const button = [...shown.page.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'New note',
  );
  await act(async () => button?.click());
  await vi.waitFor(() => expect(document.activeElement).toBe(box(place)), PATIENT);
  expect(shown.page.querySelector('[role=status]')?.textContent).toBe('');
});

it('after the writing only drafts that were not shown are there', async () => {
  await panel();
  await act(async () => {
    endDrafting(doc);
  });
  await vi.waitFor(() => expect(shown.page.querySelector('details')).toBeNull(), PATIENT);
});
