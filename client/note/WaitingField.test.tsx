// @vitest-environment happy-dom
import { createRef } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { TextMark } from '../../shared/document/text/format.ts';
import { createLocalBoard } from '../board/testing/local-board.ts';
import { perform, press, renderOnBoard, typeInto } from '../board/testing/render-board.tsx';
import { noteText } from './rich-place.ts';
import { type LeftAt, WaitingField } from './WaitingField.tsx';

let remove = () => {};
afterEach(() => remove());

const open = (text: string, marks: readonly TextMark[] = []) => {
  const board = createLocalBoard({
    role: 'participant',
    content: {
      sections: [{ id: 's', title: 'Needs', prompt: '', rank: 'a0' }],
      notes: [{ id: 'n', text, marks, section: 's', rank: 'a0', createdAt: 1, author: 'anna' }],
    },
  });
  const onLeave = vi.fn<(byKey: boolean) => void>();
  const leftAt = createRef<LeftAt>();
  const shown = renderOnBoard(
    board,
    <WaitingField at={noteText(board, 'n')} label="Text" leftAt={leftAt} onLeave={onLeave} />,
  );
  remove = shown.remove;
  const field = shown.page.querySelector('textarea');
  if (!field) throw new Error('no field');
  return { board, leftAt, field, onLeave, remove: shown.remove, note: () => board.store.note('n') };
};

test('has the focus at once, and every keystroke is in the board, with others’ words and looks', () => {
  const { board, field, note } = open('Kahvi ja', [{ from: 0, to: 5, bold: true }]);
  expect(document.activeElement).toBe(field);
  typeInto(field, 'Kahvi ja p');
  perform(() => {
    const args = { id: 'n', base: 'Kahvi ja p', text: 'Uusi Kahvi ja p' };
    board.act({ name: 'note.editText', args });
  });
  typeInto(field, 'Kahvi ja pu');
  expect(note()?.text).toBe('Uusi Kahvi ja pu');
  expect(note()?.marks).toEqual([{ from: 0, to: 10, bold: true }]);
});

test('says where the writer was, and keeps what was being composed, when the editor has come', () => {
  const { leftAt, field, note, remove: go } = open('Kahvi');
  perform(() => field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })));
  perform(() => {
    field.value = 'Kahvi´';
    field.setSelectionRange(6, 6);
  });
  remove = () => {};
  go();
  expect(note()?.text).toBe('Kahvi´');
  expect(leftAt.current).toEqual({ selection: { start: 6, end: 6 }, text: 'Kahvi´' });
});

test('Esc leaves when all of it is in the note already', () => {
  const { field, note, onLeave } = open('');
  typeInto(field, 'uusi');
  onLeave.mockImplementation(() => expect(note()?.text).toBe('uusi'));
  press(field, 'Escape');
  expect(onLeave.mock.calls).toEqual([[true]]);
});
