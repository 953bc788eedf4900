// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { BoardContent } from '../../shared/board/content.ts';
import { createLocalBoard, documentOf } from '../board/testing/local-board.ts';
import { perform, press, renderOnBoard } from '../board/testing/render-board.tsx';
import { startEditing } from '../note/editing.ts';
import { OutlineView } from '../views/outline/OutlineView.tsx';
import { CollisionNotices } from './CollisionNotices.tsx';

const CONTENT: Partial<BoardContent> = {
  sections: [{ id: 's', title: 'S', prompt: '', rank: 'a0' }],
  notes: ['n1', 'n2'].map((id, index) => ({
    id,
    text: `Words of ${id}`,
    section: 's',
    rank: `a${index + 1}`,
    createdAt: 1,
    author: 'anna',
  })),
};

const SOON = { timeout: 15_000 };

let remove = () => {};
beforeEach(() => {
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((run) => {
    queueMicrotask(() => run(0));
    return 0;
  });
});
afterEach(() => {
  remove();
  vi.restoreAllMocks();
});

/** Anna writes in a note in the outline, and Bertil, who leads, has a copy of his own. */
const together = async () => {
  const doc = documentOf(CONTENT);
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  const anna = createLocalBoard({ doc, personId: 'anna', role: 'facilitator' });
  const bertil = createLocalBoard({ doc: theirs, personId: 'bertil', role: 'facilitator' });
  const shown = await act(async () =>
    renderOnBoard(
      anna,
      <>
        <OutlineView />
        <CollisionNotices />
      </>,
    ),
  );
  remove = shown.remove;
  const { page } = shown;
  const field = () => page.querySelector<HTMLElement>('[role=textbox], [data-note] textarea');
  perform(() => startEditing('n1'));
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(field()?.getAttribute('role')).toBe('textbox');
    expect(document.activeElement).toBe(field());
  }, SOON);
  const bertilDeletes = async (id: string) => {
    bertil.act({ name: 'note.delete', args: { ids: [id] } });
    await act(async () => {
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), 'network');
    });
  };
  const inList = () => page.querySelector('[data-note=n1]') !== null;
  return { anna, page, field, bertilDeletes, inList };
};

const write = (field: HTMLElement | null, text: string): void => {
  if (field) field.textContent = text;
  perform(() => field?.dispatchEvent(new InputEvent('input', { bubbles: true, data: text })));
};

test('a note that is deleted while one writes in it stays open, and what is written goes into it', async () => {
  const { anna, page, field, bertilDeletes, inList } = await together();
  await bertilDeletes('n1');
  expect(inList()).toBe(false);
  expect(document.activeElement?.getAttribute('role')).toBe('textbox');
  expect(document.activeElement?.closest('section')?.textContent).toContain('deleted the note');
  write(field(), 'Words of n1 and more');
  expect(anna.store.note('n1')).toMatchObject({ text: 'Words of n1 and more' });
  expect(anna.store.note('n1')?.deleted?.by).toBe('bertil');

  const restore = Array.from(page.querySelectorAll('button')).find(
    ({ textContent }) => textContent === 'Restore',
  );
  perform(() => restore?.click());
  expect(inList()).toBe(true);
  expect(document.activeElement?.closest('[data-note]')?.getAttribute('data-note')).toBe('n1');
  expect(document.activeElement?.getAttribute('role')).toBe('textbox');
});

test('whoever is done with it goes on with another note', async () => {
  const { page, field, bertilDeletes, inList } = await together();
  await bertilDeletes('n1');
  press(field() ?? page, 'Escape');
  await act(async () => {});
  expect(field()).toBeNull();
  expect(inList()).toBe(false);
  expect(document.activeElement?.getAttribute('data-note')).toBe('n2');
});

test('another note that is deleted takes nobody out of the sentence', async () => {
  const { field, bertilDeletes } = await together();
  const before = field();
  await bertilDeletes('n2');
  expect(document.activeElement).toBe(before);
  expect(before?.closest('[data-note]')?.getAttribute('data-note')).toBe('n1');
});
