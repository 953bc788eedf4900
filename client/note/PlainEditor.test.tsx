// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createLocalBoard } from '../board/testing/local-board.ts';
import { perform, press, renderOnBoard, typeInto } from '../board/testing/render-board.tsx';
import { PlainEditor } from './PlainEditor.tsx';

let remove = () => {};
afterEach(() => remove());

const openNote = (text: string) => {
  const board = createLocalBoard({
    role: 'participant',
    content: {
      sections: [{ id: 's', title: 'Needs', prompt: '', rank: 'a0' }],
      notes: [{ id: 'n', text, section: 's', rank: 'a0', createdAt: 1, author: 'anna' }],
    },
  });
  const onLeave = vi.fn<(byKey: boolean) => void>();
  const shown = renderOnBoard(board, <PlainEditor noteId="n" onLeave={onLeave} />);
  remove = shown.remove;
  const field = shown.page.querySelector('textarea');
  if (!field) throw new Error('no field');
  return {
    board,
    field,
    onLeave,
    page: shown.page,
    noteText: () => board.store.note('n')?.text,
    /** An edit that did not come through this field. */
    editElsewhere: (after: string) =>
      perform(() => {
        const base = board.store.note('n')?.text ?? '';
        board.act({ name: 'note.editText', args: { id: 'n', base, text: after } });
      }),
  };
};

test('opens with the caret at the end, and every keystroke is in the board', () => {
  const { field, noteText } = openNote('Kahvi');
  expect(document.activeElement).toBe(field);
  expect(field.selectionStart).toBe(5);
  typeInto(field, 'Kahvia');
  expect(noteText()).toBe('Kahvia');
});

describe('when somebody else writes in the same note', () => {
  test('their words come in and the caret stays on mine', () => {
    const { field, editElsewhere } = openNote('Kahvi');
    typeInto(field, 'Kahvia');
    editElsewhere('Hyvää Kahvia');
    editElsewhere('Hyvää Kahvia ja pullaa');
    expect(field.value).toBe('Hyvää Kahvia ja pullaa');
    expect(field.selectionStart).toBe('Hyvää Kahvia'.length);
  });

  test('both texts are kept, letter by letter', () => {
    const { field, noteText, editElsewhere } = openNote('');
    typeInto(field, 'k');
    editElsewhere('kX');
    typeInto(field, 'kaX', 2);
    editElsewhere('kaXY');
    typeInto(field, 'kahXY', 3);
    expect(noteText()).toBe('kahXY');
  });

  test('nothing disturbs a character that is being composed', () => {
    const { field, noteText, editElsewhere } = openNote('Cafe');
    perform(() => field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })));
    typeInto(field, 'Caf´');
    editElsewhere('Uusi Cafe');
    expect(field.value).toBe('Caf´');
    expect(noteText()).toBe('Uusi Cafe');

    typeInto(field, 'Café');
    perform(() => field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })));
    expect(noteText()).toBe('Uusi Café');
    expect(field.value).toBe('Uusi Café');
  });
});

test('undo and redo are the board’s, not the field’s', () => {
  const { field, noteText } = openNote('Kahvi');
  typeInto(field, 'Kahvia');
  expect(press(field, 'z', { ctrlKey: true })).toBe(false);
  expect(noteText()).toBe('Kahvi');
  expect(field.value).toBe('Kahvi');
  press(field, 'Z', { metaKey: true, shiftKey: true });
  expect(noteText()).toBe('Kahvia');

  const menuUndo = new InputEvent('beforeinput', {
    inputType: 'historyUndo',
    bubbles: true,
    cancelable: true,
  });
  perform(() => field.dispatchEvent(menuUndo));
  expect(menuUndo.defaultPrevented).toBe(true);
  expect(noteText()).toBe('Kahvi');
});

test('Esc and Ctrl + Enter leave; Enter alone is a line break', () => {
  const { field, onLeave } = openNote('Kahvi');
  expect(press(field, 'Enter')).toBe(true);
  expect(onLeave).not.toHaveBeenCalled();
  press(field, 'Escape');
  press(field, 'Enter', { ctrlKey: true });
  expect(onLeave.mock.calls).toEqual([[true], [true]]);
});

test('an Esc that ends a composition does not leave', () => {
  const { field, onLeave } = openNote('Kahvi');
  press(field, 'Escape', { isComposing: true });
  expect(onLeave).not.toHaveBeenCalled();
});

test('what is no longer allowed is said, and the words stay in sight', () => {
  const { board, field, noteText, page } = openNote('Kahvi');
  const foreign = createLocalBoard({ role: 'viewer' });
  vi.spyOn(board, 'act').mockImplementation(foreign.act);
  typeInto(field, 'Kahvia');
  expect(noteText()).toBe('Kahvi');
  expect(field.value).toBe('Kahvia');
  expect(page.querySelector('[role=alert]')?.textContent).toContain('only be read');
});
