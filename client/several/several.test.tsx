// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { createLocalBoard, documentOf } from '../board/testing/local-board.ts';
import { perform, press, renderOnBoard } from '../board/testing/render-board.tsx';
import { allCommands, CommandsContext, createCommandRegistry } from '../commands/registry.ts';
import { NoteDialogHost } from '../note/NoteDialogHost.tsx';
import { OutlineView } from '../views/outline/OutlineView.tsx';
import { choosing } from './choosing.ts';
import { moveSeveral } from './several-notes.ts';
import { SeveralHere } from './SeveralHere.tsx';

let remove = (): void => {};
afterEach(() => remove());

const SECTIONS = ['s', 'other'].map((id, at) => ({ id, title: id, prompt: '', rank: `a${at}` }));

const documentWith = (authors: readonly string[]) =>
  documentOf({
    sections: SECTIONS,
    notes: authors.map((author, at) => ({
      id: `n${at}`,
      text: `Note ${at}`,
      section: 's',
      rank: `a${at}`,
      author,
      createdAt: 1,
    })),
  });

const setUp = async (authors: readonly string[] = ['anna', 'anna', 'anna', 'anna']) => {
  const board = createLocalBoard({ doc: documentWith(authors), personId: 'anna' });
  const registry = createCommandRegistry();
  const { page, remove: off } = await act(async () =>
    renderOnBoard(
      board,
      <CommandsContext value={registry}>
        <OutlineView />
        <SeveralHere />
        <NoteDialogHost />
      </CommandsContext>,
    ),
  );
  remove = off;
  const run = (id: string) =>
    perform(() =>
      allCommands(registry)
        .find((command) => command.id === id)
        ?.run(),
    );
  const noteOn = (id: string): HTMLElement =>
    page.querySelector<HTMLElement>(`[data-note="${id}"]`) ?? document.body;
  const click = (id: string, init: MouseEventInit = {}) =>
    perform(() => {
      const target = noteOn(id).querySelector('p') ?? noteOn(id);
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
    });
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(allCommands(registry).map(({ id }) => id)).toContain('several.all');
  });
  return { board, page, registry, run, click, noteOn };
};

test('Ctrl and Shift choose notes in a list; boxes stand on them as long as one chooses', async () => {
  const { page, click, noteOn } = await setUp();
  expect(page.querySelector('input[type=checkbox]')).toBeNull();
  click('n0', { ctrlKey: true });
  click('n2', { shiftKey: true });
  expect([...choosing().chosen]).toEqual(['n0', 'n1', 'n2']);
  const box = page.querySelector<HTMLInputElement>('input[aria-label="Select: Note 1"]');
  expect(box?.checked).toBe(true);
  perform(() => box?.click());
  expect([...choosing().chosen]).toEqual(['n0', 'n2']);
  expect(page.querySelector('[role=toolbar][aria-label="Selected notes"]')?.textContent).toContain(
    '2 notes selected',
  );
  press(noteOn('n0'), 'Escape');
  expect(choosing().isOn).toBe(false);
  expect(page.querySelector('input[type=checkbox]')).toBeNull();
});

test('chosen notes are deleted and duplicated all at once, and come back in one step', async () => {
  const { board, click, run } = await setUp();
  click('n1', { ctrlKey: true });
  click('n2', { metaKey: true });
  run('several.duplicate');
  expect(board.store.noteIds('s')).toHaveLength(6);
  expect(board.store.noteIds('s').map((id) => board.store.note(id)?.text)).toEqual(
    [0, 1, 1, 2, 2, 3].map((number) => `Note ${number}`),
  );
  board.undo();
  expect(board.store.noteIds('s')).toEqual(['n0', 'n1', 'n2', 'n3']);
  click('n1', { ctrlKey: true });
  click('n2', { ctrlKey: true });
  run('several.remove');
  expect(board.store.noteIds('s')).toEqual(['n0', 'n3']);
  board.undo();
  expect(board.store.noteIds('s')).toEqual(['n0', 'n1', 'n2', 'n3']);
});

test('the dialog for moving a note moves all that are chosen with it', async () => {
  const { board, page, click, run } = await setUp();
  click('n3', { ctrlKey: true });
  click('n1', { ctrlKey: true });
  run('several.move');
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(page.querySelector('dialog')?.textContent).toContain('Move 2 notes');
  });
  perform(() => page.querySelectorAll<HTMLInputElement>('input[name="note-section"]')[1]?.click());
  perform(() => page.querySelector<HTMLButtonElement>('dialog button[type=submit]')?.click());
  expect(board.store.noteIds('other')).toEqual(['n1', 'n3']);
  board.undo();
  expect(board.store.noteIds('s')).toEqual(['n0', 'n1', 'n2', 'n3']);
});

test('those that one may not move stay, and it is told how many and why', () => {
  const doc = documentWith(['anna', 'bertil', 'anna']);
  createLocalBoard({ doc }).act({
    name: 'board.edit',
    args: { participantsMove: 'own' },
  });
  const board = createLocalBoard({ doc, personId: 'anna', role: 'participant' });
  const outcome = moveSeveral(board, ['n0', 'n1', 'n2'], { section: 'other', index: 0 });
  expect(outcome).toMatchObject({ noteIds: ['n0', 'n2'], left: 1, reason: 'notYours' });
  expect(board.store.noteIds('other')).toEqual(['n0', 'n2']);
  expect(board.store.noteIds('s')).toEqual(['n1']);
});
