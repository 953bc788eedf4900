// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BoardContent } from '../../shared/board/content.ts';
import { viewsOffered } from '../../shared/board/layout.ts';
import type { Board } from '../board/board.ts';
import { createLocalBoard, documentOf } from '../board/testing/local-board.ts';
import { perform, renderOnBoard } from '../board/testing/render-board.tsx';
import { BoardSettingsDialog } from './BoardSettingsDialog.tsx';
import { TrashDialog } from './TrashDialog.tsx';

const CONTENT: Partial<BoardContent> = {
  title: 'Families',
  sections: [{ id: 's', title: 'What works?', prompt: '', rank: 'a0' }],
  notes: ['anna', 'bertil'].map((author) => ({
    id: `of-${author}`,
    text: `Note of ${author}`,
    section: 's',
    rank: 'a1',
    createdAt: 1,
    author,
  })),
};

let remove = () => {};
afterEach(() => remove());

const press = (page: HTMLElement, name: string): void => {
  const buttons = [...page.querySelectorAll('button')];
  const button = buttons.find((one) => one.textContent === name);
  if (!button) throw new Error(`no button ${name}`);
  perform(() => button.click());
};

describe('trash', () => {
  const openTrash = (board: Board): HTMLElement => {
    const shown = renderOnBoard(board, <TrashDialog onClose={() => {}} />);
    remove = shown.remove;
    return shown.page;
  };
  const listed = (page: HTMLElement) =>
    [...page.querySelectorAll('li p:first-child')].map((line) => line.textContent);

  test('shows a facilitator what was deleted, newest first, and puts it back in its place', () => {
    let time = 1000;
    const board = createLocalBoard({
      content: CONTENT,
      clock: { now: () => time, after: () => () => {} },
    });
    board.act({ name: 'note.delete', args: { ids: ['of-anna'] } });
    time = 2000;
    board.act({ name: 'note.delete', args: { ids: ['of-bertil'] } });
    const page = openTrash(board);
    expect(listed(page)).toEqual(['Note of bertil', 'Note of anna']);
    press(page, 'Restore');
    expect(listed(page)).toEqual(['Note of anna']);
    expect(board.store.noteIds('s')).toEqual(['of-bertil']);
  });

  test('puts a deleted section back, for facilitators, as long as it is kept', () => {
    let time = 1000;
    const clock = { now: () => time, after: () => () => {} };
    const board = createLocalBoard({ content: CONTENT, clock });
    board.act({ name: 'section.delete', args: { id: 's' } });
    time += 89 * 24 * 3_600_000;
    const page = openTrash(board);
    press(page, 'Restore');
    expect(board.store.sectionIds()).toEqual(['s']);
    remove();
    board.act({ name: 'section.delete', args: { id: 's' } });
    time += 91 * 24 * 3_600_000;
    expect(openTrash(board).textContent).toContain('The trash is empty');
  });

  test('shows a participant only what is theirs, whoever deleted it', () => {
    const doc = documentOf(CONTENT);
    const facilitator = createLocalBoard({ doc, personId: 'helmi' });
    facilitator.act({ name: 'note.delete', args: { ids: ['of-anna', 'of-bertil'] } });
    const page = openTrash(createLocalBoard({ doc, role: 'participant', personId: 'anna' }));
    expect(listed(page)).toEqual(['Note of anna']);
  });
});

const box = (page: HTMLElement, name: string): HTMLInputElement | null | undefined =>
  [...page.querySelectorAll('label')]
    .find((label) => label.textContent === name)
    ?.querySelector('input');

const tick = (page: HTMLElement, name: string): void => perform(() => box(page, name)?.click());

describe('settings', () => {
  const openSettings = () => {
    const board = createLocalBoard({ content: CONTENT });
    const onClose = vi.fn<() => void>();
    const shown = renderOnBoard(board, <BoardSettingsDialog onClose={onClose} />);
    remove = shown.remove;
    return { board, onClose, page: shown.page };
  };

  test('save only what was changed, so that two facilitators do not undo each other', () => {
    const { board, page, onClose } = openSettings();
    tick(page, 'Add notes');
    perform(() => {
      board.act({ name: 'board.edit', args: { title: 'Renamed meanwhile' } });
    });
    press(page, 'Save');
    expect(board.store.info()).toMatchObject({
      title: 'Renamed meanwhile',
      participantsAdd: false,
    });
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('switch on a view for participants; the one that the board opens in stays', () => {
    const { board, page } = openSettings();
    expect(box(page, 'Columns')?.disabled).toBe(true);
    expect(box(page, 'Outline')).toBeUndefined();
    tick(page, 'Canvas');
    press(page, 'Save');
    expect(viewsOffered(board.store.info())).toEqual(['columns', 'canvas', 'outline']);
  });
});
