// @vitest-environment happy-dom
import { useEffect, useRef, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { BoardContent } from '../../shared/board/content.ts';
import type { Board } from '../board/board.ts';
import { createLocalBoard } from '../board/testing/local-board.ts';
import { perform, press, renderOnBoard } from '../board/testing/render-board.tsx';
import { useFocusedNote } from '../note/focused-note.ts';
import { NoteDialogHost } from '../note/NoteDialogHost.tsx';
import { NoteCommands } from '../note/NoteCommands.tsx';
import { onAnnounce } from '../ui/announcer.ts';
import { CommandPalette } from './CommandPalette.tsx';
import { CommandsContext, createCommandRegistry } from './registry.ts';

const CONTENT: Partial<BoardContent> = {
  sections: [{ id: 's', title: 'Works', prompt: '', rank: 'a0' }],
  notes: ['anna', 'bertil'].map((author) => ({
    id: `of-${author}`,
    text: `Note of ${author}`,
    section: 's',
    rank: author === 'anna' ? 'a1' : 'a2',
    createdAt: 1,
    author,
  })),
};

let remove = () => {};
afterEach(() => remove());

/** The palette over a board, opened from one of its notes. */
const Page = ({ noteId }: { noteId: string | null }) => {
  const content = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useFocusedNote(content);
  useEffect(() => {
    content.current?.querySelector<HTMLElement>(`[data-note="${noteId}"]`)?.focus();
    setOpen(true);
  }, [noteId]);
  return (
    <>
      <div ref={content}>
        <button type="button" data-note={noteId} />
      </div>
      <NoteCommands />
      {open && <CommandPalette onClose={() => setOpen(false)} />}
    </>
  );
};

const openPalette = (board: Board, noteId: string | null) => {
  const registry = createCommandRegistry();
  const shown = renderOnBoard(
    board,
    <CommandsContext value={registry}>
      <Page noteId={noteId} />
      <NoteDialogHost />
    </CommandsContext>,
  );
  ({ remove } = shown);
  const field = shown.page.querySelector('input');
  if (!field) throw new Error('no field');
  const options = () => [...shown.page.querySelectorAll('[role=option]')];
  return {
    page: shown.page,
    field,
    options,
    type: (text: string) =>
      perform(() => {
        Reflect.set(HTMLInputElement.prototype, 'value', text, field);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    current: () =>
      options().find(({ id }) => id === field.getAttribute('aria-activedescendant'))?.textContent,
  };
};

const asAnna = () => createLocalBoard({ content: CONTENT, role: 'participant', personId: 'anna' });

test('a few letters and Enter do it, and the palette is gone', () => {
  const board = asAnna();
  const { field, type, page } = openPalette(board, 'of-anna');
  type('dupl');
  press(field, 'Enter');
  expect(page.querySelector('[role=listbox]')).toBeNull();
  expect(board.store.noteIds('s').map((id) => board.store.note(id)?.text)).toEqual([
    'Note of anna',
    'Note of anna',
    'Note of bertil',
  ]);
});

test('what may not be done is found, and says why instead of being done', () => {
  const board = asAnna();
  const said: string[] = [];
  const silence = onAnnounce((text) => said.push(text));
  const { field, type, options, page } = openPalette(board, 'of-bertil');
  type('delete');
  expect(options()[0]?.getAttribute('aria-disabled')).toBe('true');
  press(field, 'Enter');
  silence();
  expect(said).toHaveLength(1);
  expect(options()[0]?.textContent).toContain(said[0]);
  expect(page.querySelector('[role=listbox]')).not.toBeNull();
  expect(board.store.noteIds('s')).toContain('of-bertil');
});

test('without a note it says what one could do with one', () => {
  const { options } = openPalette(asAnna(), null);
  expect(options().length).toBeGreaterThan(5);
  expect(options().every(({ textContent }) => textContent.includes('Go to a note first.'))).toBe(
    true,
  );
});

test('arrow keys go round, and the field tells which one is meant', () => {
  const { field, current, options } = openPalette(asAnna(), 'of-anna');
  const [first] = options();
  expect(current()).toBe(first?.textContent);
  press(field, 'ArrowUp');
  expect(current()).toBe(options().at(-1)?.textContent);
  press(field, 'ArrowDown');
  expect(current()).toBe(first?.textContent);
});
