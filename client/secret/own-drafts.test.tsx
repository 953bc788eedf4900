// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { readDrafts } from '../../shared/board/draft.ts';
import { startDrafting } from '../../shared/board/drafting.ts';
import { noteMap } from '../../shared/board/write-content.ts';
import type { Board, UnacceptedDraft } from '../board/board.ts';
import { createLocalBoard, documentOf } from '../board/testing/local-board.ts';
import { perform, press as pressKey, renderOnBoard } from '../board/testing/render-board.tsx';
import { DraftsDialog } from '../board-page/DraftsDialog.tsx';
import { OwnDraftsHere } from './OwnDraftsHere.tsx';

let doc: Y.Doc;
let drafts: Y.Doc;
let board: Board;
let shown: ReturnType<typeof renderOnBoard> | null;

beforeEach(() => {
  doc = documentOf({ sections: [{ id: 's', title: 'Tarpeet', prompt: '', rank: 'a0' }] });
  drafts = new Y.Doc();
  const note = { id: 'late', text: 'Myöhässä', section: 's', rank: 'a0', createdAt: 1 };
  drafts.getMap('notes').set(note.id, noteMap({ ...note, author: 'anna' }));
  board = createLocalBoard({ doc, drafts, role: 'participant' });
  shown = null;
});

afterEach(() => {
  shown?.remove();
  board.close();
});

const show = async () => {
  board.ownDrafts.open();
  await act(async () => {});
  shown = renderOnBoard(board, <OwnDraftsHere sectionId="s" />);
  await act(async () => {});
  return shown.page;
};

const press = (page: Element, name: string) =>
  act(async () => {
    const found = [...page.querySelectorAll('button')].find((one) => one.textContent === name);
    if (!found) throw new Error(`no button says ${name}`);
    found.click();
  });

const settled = <T,>(look: () => T | null): Promise<T> =>
  vi.waitFor(
    async () => {
      await act(async () => {});
      const found = look();
      if (found === null) throw new Error('not yet');
      return found;
    },
    { timeout: 20_000 },
  );

describe('one’s own drafts', () => {
  it('are written with looks, by keys, and keep them when they are added to the board', async () => {
    const page = await show();
    await press(page, 'Edit');
    const field = await settled(() => page.querySelector<HTMLElement>('[contenteditable]'));
    expect(field.getAttribute('aria-label')).toBe('The draft’s text');
    expect(document.activeElement).toBe(field);
    const words = field.firstElementChild?.firstChild;
    if (!words) throw new Error('no words');
    perform(() => {
      document.getSelection()?.setBaseAndExtent(words, 0, words, 8);
      document.dispatchEvent(new Event('selectionchange'));
    });
    pressKey(field, 'b', { ctrlKey: true });
    pressKey(field, 'Enter', { ctrlKey: true });
    await act(async () => {});
    expect(readDrafts(drafts)).toMatchObject([{ marks: [{ from: 0, to: 8, bold: true }] }]);
    await press(page, 'Add to the board');
    expect(board.store.note('late')?.marks).toEqual([{ from: 0, to: 8, bold: true }]);
  });

  it('stay as they were where Esc ends the writing', async () => {
    const page = await show();
    await press(page, 'Edit');
    const field = await settled(() => page.querySelector<HTMLElement>('[contenteditable]'));
    const tool = page.querySelector<HTMLElement>('button[aria-label="Bullet list"]');
    await act(async () => tool?.click());
    pressKey(field, 'Escape');
    await act(async () => {});
    expect(page.querySelector('[contenteditable]')).toBeNull();
    expect(readDrafts(drafts)).toMatchObject([{ text: 'Myöhässä' }]);
  });

  it('while everybody writes in secret are said to be seen by nobody else, and may be kept', async () => {
    startDrafting(doc, 1);
    const page = await show();
    expect(page.textContent).toContain('Your draft: only you see it');
    const keep = page.querySelector('input');
    await act(async () => keep?.click());
    expect(readDrafts(drafts)).toMatchObject([{ id: 'late', kept: true }]);
  });

  it('that came too late are said to be so, and added by their author under their own id', async () => {
    const page = await show();
    expect(page.textContent).toContain('Your draft was not shown to others');
    await press(page, 'Add to the board');
    expect(board.store.note('late')).toMatchObject({ text: 'Myöhässä', author: 'anna' });
    expect(readDrafts(drafts)).toEqual([]);
    expect(page.textContent).not.toContain('Your draft');
  });

  it('stand in the order of the board, the newest first', async () => {
    for (const [id, createdAt] of [
      ['b', 2],
      ['c', 4],
      ['a', 3],
    ] as const) {
      const note = { id, text: `Lappu ${createdAt}`, section: 's', rank: 'a0', createdAt };
      drafts.getMap('notes').set(id, noteMap({ ...note, author: 'anna' }));
    }
    await show();
    expect(board.ownDrafts.list().map(({ createdAt }) => createdAt)).toEqual([4, 3, 2, 1]);
  });

  it('are given to the facilitators where one may not write any more, and taken back', async () => {
    doc.getMap('board').set('participantsAdd', false);
    const page = await show();
    await press(page, 'Give to the facilitators');
    expect(readDrafts(drafts)).toMatchObject([{ handed: true }]);
    expect(page.textContent).toContain('Given to the facilitators');
    await press(page, 'Take it back');
    expect(readDrafts(drafts)).toMatchObject([{ handed: false }]);
  });
});

it('what was done to a draft that others had seen by then is told as that, with its words, and is not tried again', async () => {
  const lost: readonly UnacceptedDraft[] = [
    {
      id: 'x',
      call: { name: 'note.editText', args: { id: 'late', base: 'Myöhässä', text: 'Muutettu' } },
      reason: 'overtaken',
      text: 'Muutettu',
      at: 0,
      isSecret: true,
    },
  ];
  shown = renderOnBoard({ ...board, drafts: () => lost }, <DraftsDialog onClose={() => {}} />);
  await act(async () => {});
  expect(shown.page.textContent).toContain('had been shown to everybody before this change');
  expect(shown.page.querySelector('textarea, input')?.matches('[value="Muutettu"]')).toBe(true);
  const names = [...shown.page.querySelectorAll('button')].map(({ textContent }) => textContent);
  expect(names).toContain('Discard');
  expect(names).not.toContain('Try again');
});
