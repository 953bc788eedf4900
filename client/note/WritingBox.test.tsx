// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { MAX_NOTE_LENGTH } from '../../shared/board/records/note.ts';
import type { SectionContent } from '../../shared/board/content.ts';
import { createLocalBoard, documentOf } from '../board/testing/local-board.ts';
import { perform, press, renderOnBoard, typeInto } from '../board/testing/render-board.tsx';
import { WritingBox } from './WritingBox.tsx';

beforeEach(() => localStorage.clear());
let remove = () => {};
afterEach(() => remove());

const openBox = (section: Partial<SectionContent> = {}, doc?: Y.Doc) => {
  const board = createLocalBoard({
    role: 'participant',
    ...(doc && { doc }),
    content: {
      sections: [{ id: 's', title: 'Needs', prompt: '', rank: 'a0', color: 'lake', ...section }],
      notes: [{ id: 'old', text: 'old', section: 's', rank: 'a0', createdAt: 1 }],
    },
  });
  const { page, remove: unmount } = renderOnBoard(board, <WritingBox sectionId="s" />);
  remove = unmount;
  return {
    board,
    page,
    field: () => {
      const field = page.querySelector('textarea');
      if (!field) throw new Error('no field');
      return field;
    },
    texts: () => board.store.noteIds('s').map((id) => board.store.note(id)?.text),
    button: (name: string) =>
      [...page.querySelectorAll('button')].find((button) => button.textContent.includes(name)),
  };
};

const paste = (field: HTMLTextAreaElement, text: string) => {
  perform(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData }));
  });
  typeInto(field, field.value + text);
};

test('Enter adds the note in the section’s colour, newest first, and the box is ready for the next', () => {
  const { board, field, texts } = openBox();
  field().focus();
  typeInto(field(), ' First ');
  press(field(), 'Enter');
  typeInto(field(), 'Second');
  press(field(), 'Enter');
  expect(texts()).toEqual(['Second', 'First', 'old']);
  expect(field().value).toBe('');
  expect(document.activeElement).toBe(field());
  const [newest] = board.store.noteIds('s');
  expect(board.store.note(newest ?? '')).toMatchObject({ color: 'lake', author: 'anna' });
});

test('Shift + Enter breaks the line, Enter in a composition belongs to it, nothing is no note', () => {
  const { field, texts } = openBox();
  typeInto(field(), 'First');
  expect(press(field(), 'Enter', { shiftKey: true })).toBe(true);
  press(field(), 'Enter', { isComposing: true });
  typeInto(field(), '  \n ');
  press(field(), 'Enter');
  expect(texts()).toEqual(['old']);
});

test('a paste of many lines offers many notes: in order, and one step to take back', async () => {
  const { board, field, texts, button } = openBox();
  paste(field(), '- one\n- two\n\n- three');
  const offer = await vi.waitFor(() => {
    const found = button('Make 3 notes');
    if (!found) throw new Error('no offer');
    return found;
  });
  perform(() => offer.click());
  expect(texts()).toEqual(['one', 'two', 'three', 'old']);
  perform(() => void board.undo());
  expect(texts()).toEqual(['old']);
});

test('three hundred rows of a spreadsheet become three hundred notes, in one step to take back', async () => {
  const { board, field, texts, button } = openBox();
  const rows = Array.from({ length: 300 }, (_, at) => `Row ${at}\tcell`);
  paste(field(), rows.join('\n'));
  const offer = await vi.waitFor(() => {
    const found = button('Make 300 notes');
    if (!found) throw new Error('no offer');
    return found;
  });
  perform(() => offer.click());
  expect(texts()).toHaveLength(301);
  expect(texts().slice(0, 2)).toEqual(['Row 0\ncell', 'Row 1\ncell']);
  perform(() => void board.undo());
  expect(texts()).toEqual(['old']);
});

test('a paste of many lines can stay one note', async () => {
  const { field, texts, button } = openBox();
  paste(field(), 'one\ntwo');
  const offer = await vi.waitFor(() => {
    const found = button('Keep as one note');
    if (!found) throw new Error('no offer');
    return found;
  });
  perform(() => offer.click());
  expect(button('Make 2 notes')).toBeUndefined();
  press(field(), 'Enter');
  expect(texts()).toEqual(['one\ntwo', 'old']);
});

test('an address with a title beside it becomes a link card, and the box says so before', async () => {
  const { board, page, field } = openBox();
  typeInto(field(), 'The report\nhttps://www.example.org/report');
  await vi.waitFor(() =>
    expect(page.textContent).toContain('Becomes a card that leads to example.org'),
  );
  press(field(), 'Enter');
  const [newest] = board.store.noteIds('s');
  expect(board.store.note(newest ?? '')).toMatchObject({
    text: 'The report',
    link: 'https://www.example.org/report',
  });
});

test('a link that was copied with its title brings the title along', () => {
  const { field } = openBox();
  perform(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'https://example.org/');
    clipboardData.setData('text/html', '<a href="https://example.org/">Example</a>');
    field().dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData }));
  });
  expect(field().value).toBe('Example\nhttps://example.org/');
});

test('lines that were typed are one note without a question', () => {
  const { field, button } = openBox();
  typeInto(field(), 'one\ntwo');
  expect(button('Make')).toBeUndefined();
});

test('words that are not a note yet outlive a reload', () => {
  const before = openBox();
  typeInto(before.field(), 'half a thou');
  remove();
  const after = openBox();
  expect(after.field().value).toBe('half a thou');
  press(after.field(), 'Enter');
  remove();
  expect(openBox().field().value).toBe('');
});

test('a text that is too long says by how much, and is not cut', () => {
  const { field, page, texts } = openBox();
  const text = 'a'.repeat(MAX_NOTE_LENGTH + 3);
  typeInto(field(), text);
  expect(page.textContent).toContain('3 characters too long');
  press(field(), 'Enter');
  expect(field().value).toBe(text);
  expect(texts()).toEqual(['old']);
});

test('a locked section says why there is no box', () => {
  const { page } = openBox({ locked: true });
  expect(page.querySelector('textarea')).toBeNull();
  expect(page.textContent).toContain('The section is locked');
});

test('words that were in the box when the section was locked stay to be read', () => {
  const before = openBox();
  typeInto(before.field(), 'half a thou');
  remove();
  const after = openBox({ locked: true });
  expect(after.field().readOnly).toBe(true);
  expect(after.field().value).toBe('half a thou');
  expect(after.page.textContent).toContain('The section is locked');
});

test('nobody is taken out of an empty box when the section is locked; once left, it is not there any more', () => {
  const doc = documentOf({ sections: [{ id: 's', title: 'Needs', prompt: '', rank: 'a0' }] });
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  const leader = createLocalBoard({ doc: theirs, personId: 'bertil', role: 'facilitator' });
  const { field, page } = openBox({}, doc);
  perform(() => field().focus());
  leader.act({ name: 'section.edit', args: { id: 's', locked: true } });
  perform(() => Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), 'network'));
  expect(page.textContent).toContain('The section is locked');
  expect(document.activeElement).toBe(field());
  expect(field().readOnly).toBe(true);
  perform(() => field().blur());
  expect(page.querySelector('textarea')).toBeNull();
});
