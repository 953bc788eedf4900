// @vitest-environment happy-dom
import { act, Suspense } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { TextMark } from '../../../shared/document/text/format.ts';
import { createLocalBoard } from '../../board/testing/local-board.ts';
import { perform, press, renderOnBoard } from '../../board/testing/render-board.tsx';
import { NoteEditor } from '../NoteEditor.tsx';
import { notePlace } from './note-place.ts';
import { RichEditor } from './RichEditor.tsx';

/** The editor is fetched while a slow machine does other things. */
const WAIT = { timeout: 20_000 };

let remove = () => {};
afterEach(() => remove());

const open = async (text: string, marks: readonly TextMark[] = []) => {
  const board = createLocalBoard({
    role: 'participant',
    content: {
      sections: [{ id: 's', title: 'Needs', prompt: '', rank: 'a0' }],
      notes: [{ id: 'n', text, marks, section: 's', rank: 'a0', createdAt: 1, author: 'anna' }],
    },
  });
  const onLeave = vi.fn<(byKey: boolean) => void>();
  const shown = renderOnBoard(board, <NoteEditor noteId="n" onLeave={onLeave} />);
  remove = shown.remove;
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(shown.page.querySelector('[contenteditable]')).not.toBeNull();
  }, WAIT);
  const field = shown.page.querySelector<HTMLElement>('[contenteditable]');
  if (!field) throw new Error('no field');
  const select = (start: number, end = start) =>
    perform(() => {
      const places = [start, end].map((index): [Node, number] => {
        let left = index;
        for (const line of field.children) {
          const { length } = line.textContent ?? '';
          if (left <= length) {
            const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const size = node.textContent?.length ?? 0;
              if (left <= size) return [node, left];
              left -= size;
            }
            return [line, 0];
          }
          left -= length + 1;
        }
        return [field, 0];
      });
      const [from = [field, 0], to = from] = places;
      document.getSelection()?.setBaseAndExtent(...from, ...to);
      document.dispatchEvent(new Event('selectionchange'));
    });
  return {
    board,
    field,
    onLeave,
    select,
    page: shown.page,
    note: () => board.store.note('n'),
    /** Writes as a browser does: into the text node at the caret, then with an event. */
    type: (words: string) =>
      perform(() => {
        const selection = document.getSelection();
        const { anchorNode, anchorOffset = 0 } = selection ?? {};
        if (anchorNode instanceof Text) {
          anchorNode.insertData(anchorOffset, words);
          selection?.collapse(anchorNode, anchorOffset + words.length);
        } else if (anchorNode instanceof Element) {
          const made = document.createTextNode(words);
          anchorNode.replaceChildren(made);
          selection?.collapse(made, words.length);
        }
        field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
      }),
    before: (inputType: string) => {
      const event = new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true });
      perform(() => field.dispatchEvent(event));
      return event.defaultPrevented;
    },
    paste: (data: Readonly<Record<string, string>>) =>
      perform(() => {
        const clipboardData = new DataTransfer();
        for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value);
        const event = new ClipboardEvent('paste', {
          clipboardData,
          bubbles: true,
          cancelable: true,
        });
        field.dispatchEvent(event);
      }),
    tool: (name: string) => shown.page.querySelector<HTMLElement>(`button[aria-label="${name}"]`),
  };
};

test('every keystroke is in the board, and the element is left alone', async () => {
  const { field, type, note, select } = await open('Kahvi');
  expect(document.activeElement).toBe(field);
  select(5);
  const line = field.firstChild;
  type('a');
  expect(note()?.text).toBe('Kahvia');
  expect(field.firstChild).toBe(line);
});

describe('looks', () => {
  test('a key makes selected words bold, and undo takes it back', async () => {
    const { board, field, note, select, tool } = await open('Kahvi ja pulla');
    select(0, 5);
    expect(press(field, 'b', { ctrlKey: true })).toBe(false);
    expect(note()?.marks).toEqual([{ from: 0, to: 5, bold: true }]);
    expect(field.querySelector('strong')?.textContent).toBe('Kahvi');
    expect(tool('Bold')?.getAttribute('aria-pressed')).toBe('true');
    perform(() => board.undo());
    expect(note()?.marks).toBeUndefined();
    expect(field.querySelector('strong')).toBeNull();
    perform(() => board.redo());
    expect(note()?.marks).toEqual([{ from: 0, to: 5, bold: true }]);
  });

  test('what is chosen before a word is typed goes for that word', async () => {
    const { field, note, select, type } = await open('Kahvi');
    select(5);
    press(field, 'i', { metaKey: true });
    type('!');
    expect(note()?.marks).toEqual([{ from: 5, to: 6, italic: true }]);
    type('?');
    expect(note()?.marks).toEqual([{ from: 5, to: 7, italic: true }]);
  });

  test('a line becomes one of a list, Enter goes on with it, and ends it on an empty line', async () => {
    const { before, field, note, select, tool, type } = await open('maito');
    select(2);
    perform(() => tool('Bullet list')?.click());
    expect(note()?.text).toBe('maito\n');
    select(5);
    expect(before('insertParagraph')).toBe(true);
    expect([...field.children].map((line) => line.getAttribute('data-list'))).toEqual([
      'bullet',
      'bullet',
    ]);
    type('leipä');
    expect(note()?.text).toBe('maito\nleipä\n');
    before('insertParagraph');
    before('insertParagraph');
    expect([...field.children].map((line) => line.getAttribute('data-list'))).toEqual([
      'bullet',
      'bullet',
      null,
    ]);
    type('loppu');
    expect(note()?.text).toBe('maito\nleipä\nloppu');
  });

  test('Backspace at the beginning of a line of a list makes it a plain one', async () => {
    const { before, note, select } = await open('a\n', [{ from: 1, to: 2, list: 'bullet' }]);
    select(0);
    expect(before('deleteContentBackward')).toBe(true);
    expect(note()?.text).toBe('a');
    expect(before('deleteContentBackward')).toBe(false);
  });

  test('a link is asked for by a key, refused when it could run something, and set', async () => {
    const { field, note, page, select, tool } = await open('lue tämä');
    select(6);
    press(field, 'k', { ctrlKey: true });
    const address = page.querySelector('input');
    if (!address) throw new Error('no field for the address');
    const write = (value: string) =>
      perform(() => {
        Reflect.set(HTMLInputElement.prototype, 'value', value, address);
        address.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    write('javascript:alert(1)');
    press(address, 'Enter');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('not a web or mail address');
    expect(note()?.marks).toBeUndefined();
    write('example.org');
    perform(() => tool('Set the link')?.click());
    expect(note()?.marks).toEqual([{ from: 4, to: 8, link: 'https://example.org' }]);
    expect(document.activeElement).toBe(field);
  });
});

test('what is pasted is cleaned and keeps its looks', async () => {
  const { note, paste, select } = await open('Kahvi ');
  select(6);
  paste({ 'text/html': '<p>ja <b onclick="x()">pulla</b></p>', 'text/plain': 'ja pulla' });
  expect(note()?.text).toBe('Kahvi ja pulla');
  expect(note()?.marks).toEqual([{ from: 9, to: 14, bold: true }]);
  paste({ 'text/plain': '!\r\n?' });
  expect(note()?.text).toBe('Kahvi ja pulla!\n?');
});

test('an address that is pasted over words is where they lead', async () => {
  const { note, paste, select } = await open('lue tämä nyt');
  select(4, 8);
  paste({ 'text/plain': ' https://example.org/a ' });
  expect(note()).toMatchObject({ text: 'lue tämä nyt' });
  expect(note()?.marks).toEqual([{ from: 4, to: 8, link: 'https://example.org/a' }]);
  select(12);
  paste({ 'text/plain': ' https://example.org/b' });
  expect(note()?.text).toBe('lue tämä nyt https://example.org/b');
});

describe('signs that are typed for a look', () => {
  const typeAll = (type: (text: string) => void, text: string) => {
    for (const letter of text) type(letter);
  };

  test('a dash begins a list, a number a numbered one; undo brings the sign back', async () => {
    const { board, field, note, select, type, before } = await open('');
    select(0);
    typeAll(type, '- ');
    expect(note()?.text).toBe('\n');
    expect(field.querySelector('[data-list]')?.getAttribute('data-list')).toBe('bullet');
    typeAll(type, 'maito');
    expect(note()?.text).toBe('maito\n');
    before('insertParagraph');
    before('insertParagraph');
    typeAll(type, '1. ');
    expect(field.lastElementChild?.getAttribute('data-list')).toBe('ordered');
    perform(() => void board.undo());
    expect(note()?.text).toContain('1. ');
  });

  test('stars around words make them bold or italic, and what follows is neither', async () => {
    const { note, select, type } = await open('');
    select(0);
    typeAll(type, 'a **b c** d');
    expect(note()).toMatchObject({ text: 'a b c d', marks: [{ from: 2, to: 5, bold: true }] });
    typeAll(type, ' *e*');
    expect(note()?.text).toBe('a b c d e');
    expect(note()?.marks).toContainEqual({ from: 8, to: 9, italic: true });
  });

  test.each(['2 * 3 * 4', 'snake_case_name', 'a*b*c', '** ', '-x ', 'a - b'])(
    '%j stays as it is typed',
    async (text) => {
      const { note, select, type } = await open('');
      select(0);
      typeAll(type, text);
      expect(note()?.text).toBe(text);
      expect(note()?.marks).toBeUndefined();
    },
  );
});

describe('when somebody else writes in the same note', () => {
  test('their words and looks come in, and nothing disturbs a character that is being composed', async () => {
    const { board, field, note, select } = await open('Cafe');
    select(4);
    perform(() => field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })));
    const words = field.querySelector('div')?.firstChild;
    perform(() => {
      if (words instanceof Text) words.replaceData(3, 1, '´');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    perform(() => {
      const args = { id: 'n', base: 'Cafe', text: 'Uusi Cafe' };
      board.act({
        name: 'note.format',
        args: { ...args, formats: [{ from: 0, to: 4, bold: true }] },
      });
    });
    expect(field.textContent).toBe('Caf´');
    perform(() => {
      if (words instanceof Text) words.replaceData(3, 1, 'é');
      field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    });
    expect(note()?.text).toBe('Uusi Café');
    expect(field.textContent).toBe('Uusi Café');
    expect(field.querySelector('strong')?.textContent).toBe('Uusi');
  });
});

test('a write that is refused stays in sight with its reason', async () => {
  const { board, field, note, page, select, type } = await open('Kahvi');
  const foreign = createLocalBoard({ role: 'viewer' });
  vi.spyOn(board, 'act').mockImplementation(foreign.act);
  select(5);
  type('a');
  expect(note()?.text).toBe('Kahvi');
  expect(field.textContent).toBe('Kahvia');
  expect(page.querySelector('[role=alert]')?.textContent).toContain('only be read');
});

test('Esc and Ctrl + Enter leave, and so does the focus, but not to the buttons', async () => {
  const { field, onLeave, tool } = await open('Kahvi');
  perform(() => tool('Bold')?.focus());
  expect(onLeave).not.toHaveBeenCalled();
  press(field, 'Escape');
  press(field, 'Enter', { ctrlKey: true });
  expect(onLeave.mock.calls).toEqual([[true], [true]]);
});

test('begins on the words where the writer was in the field before, whatever others have written since', async () => {
  const board = createLocalBoard({
    role: 'participant',
    content: {
      sections: [{ id: 's', title: 'Needs', prompt: '', rank: 'a0' }],
      notes: [
        { id: 'n', text: 'Uusi kahvi', section: 's', rank: 'a0', createdAt: 1, author: 'anna' },
      ],
    },
  });
  const leftAt = { current: { selection: { start: 3, end: 3 }, text: 'kahvi' } };
  const shown = renderOnBoard(
    board,
    <Suspense>
      <RichEditor at={notePlace(board, 'n')} label="Text" leftAt={leftAt} onLeave={() => {}} />
    </Suspense>,
  );
  remove = shown.remove;
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(shown.page.querySelector('[contenteditable]')).not.toBeNull();
  }, WAIT);
  expect(document.getSelection()?.anchorOffset).toBe('Uusi kah'.length);
});
