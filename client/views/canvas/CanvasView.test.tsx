// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../../shared/access/actor.ts';
import type { BoardContent } from '../../../shared/board/content.ts';
import { createLocalBoard } from '../../board/testing/local-board.ts';
import { perform, press, renderOnBoard } from '../../board/testing/render-board.tsx';
import { CommandsContext, createCommandRegistry } from '../../commands/registry.ts';
import { CanvasView } from './CanvasView.tsx';

const content: Partial<BoardContent> = {
  sections: [
    { id: 'ideas', title: 'Ideas', prompt: 'What would help?', rank: 'a0' },
    { id: 'risks', title: 'Risks', prompt: '', rank: 'a1' },
  ],
  notes: [
    { id: 'n1', text: 'First', section: 'ideas', rank: 'a0', createdAt: 1, author: 'anna' },
    { id: 'n2', text: 'Second', section: 'ideas', rank: 'a1', createdAt: 1, author: 'eero' },
    { id: 'n3', text: 'Third', section: 'risks', rank: 'a0', createdAt: 1, author: 'anna' },
    { id: 'n4', text: 'Loose', section: '', rank: 'a0', createdAt: 1, author: 'anna' },
  ],
};

const cleanups: (() => void)[] = [];

beforeEach(() => {
  // A page in a test has no layout: the window onto the paper gets the size of a large screen.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(3000);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(1600);
  // Frames come at once and far apart, so that whatever glides has arrived.
  let now = 0;
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((run) => {
    now += 1000;
    run(now);
    return 0;
  });
});

afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
  vi.restoreAllMocks();
  localStorage.clear();
});

const setup = (role: Role = 'participant', given = content) => {
  const board = createLocalBoard({ content: given, role, personId: 'anna' });
  const { page, remove } = renderOnBoard(
    board,
    <CommandsContext value={createCommandRegistry()}>
      <CanvasView />
    </CommandsContext>,
  );
  cleanups.push(remove);
  const get = (selector: string): HTMLElement => {
    const element = page.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`No ${selector}`);
    return element;
  };
  const note = (id: string) => get(`[data-note="${id}"]`);
  const focus = (id: string) => perform(() => note(id).focus());
  const focused = () => document.activeElement?.getAttribute('data-note');
  return { board, page, get, note, focus, focused };
};

describe('the canvas', () => {
  it('reads as headings with their notes, section by section', () => {
    const { page } = setup();
    const read = Array.from(page.querySelectorAll('h2, [data-note]'), (element) =>
      element.matches('h2') ? `# ${element.textContent}` : element.getAttribute('data-note'),
    );
    expect(read).toEqual(['# Ideas', 'n1', 'n2', '# Risks', 'n3', 'n4']);
  });

  it('has one tab stop among the notes, and arrow keys lead from note to note', () => {
    const { page, note, focus, focused } = setup();
    expect(page.querySelectorAll('[data-note][tabindex="0"]')).toHaveLength(1);
    focus('n1');
    press(note('n1'), 'ArrowRight');
    expect(focused()).toBe('n2');
    press(note('n2'), 'End');
    expect(focused()).toBe('n4');
    press(note('n4'), 'Home');
    expect(focused()).toBe('n1');
    expect(page.querySelectorAll('[data-note][tabindex="0"]')).toHaveLength(1);
  });

  it('leads from the paper to the notes with Enter and back with Escape', () => {
    const { get, note, focused } = setup();
    const paper = get('section');
    perform(() => paper.focus());
    press(paper, 'Enter');
    expect(focused()).toBe('n1');
    press(note('n1'), 'Escape');
    expect(document.activeElement).toBe(paper);
  });

  it('opens one’s own note for writing, and says why another’s stays closed', () => {
    const { page, note, focus } = setup();
    focus('n1');
    press(note('n1'), 'Enter');
    expect(page.querySelector('textarea')?.value).toBe('First');
    press(page.querySelector('textarea') ?? page, 'Escape');
    expect(page.querySelector('textarea')).toBeNull();
    focus('n2');
    press(note('n2'), 'Enter');
    expect(page.querySelector('textarea')).toBeNull();
    expect(page.querySelector('[role=status]')?.textContent).not.toBe('');
  });

  it('moves a note by Alt and arrows as one edit, put down when the focus goes on', () => {
    const { board, note, focus } = setup();
    focus('n1');
    for (let count = 0; count < 3; count += 1) press(note('n1'), 'ArrowDown', { altKey: true });
    expect(board.store.note('n1')?.position).toBeUndefined();
    press(note('n1'), 'ArrowRight');
    expect(board.store.note('n1')?.position).toEqual({ x: 24, y: 112 + 48 });
    perform(() => board.undo());
    expect(board.store.note('n1')?.position).toBeUndefined();
    expect(board.undoState().canUndo).toBe(false);
  });

  it('adds a note with N, and takes it away again when it is left empty', () => {
    const { board, page, get } = setup();
    const paper = get('section');
    perform(() => paper.focus());
    press(paper, 'n');
    expect(board.store.allNoteIds()).toHaveLength(5);
    expect(document.activeElement).toBe(page.querySelector('textarea'));
    press(page.querySelector('textarea') ?? page, 'Escape');
    expect(board.store.allNoteIds()).toHaveLength(4);
  });

  it('lets the focus go on when somebody deletes the note that has it', () => {
    const { board, focus, focused } = setup('facilitator');
    focus('n2');
    perform(() => board.act({ name: 'note.delete', args: { ids: ['n2'] } }));
    expect(focused()).toBe('n3');
  });

  it('teaches on an empty board, and offers viewers nothing to press', () => {
    expect(setup('participant', {}).page.textContent).toContain('Double-click');
    const { page } = setup('viewer');
    expect(page.querySelector('[data-writing-box]')).toBeNull();
  });
});

describe('several notes by keys', () => {
  /** The tools come a moment after the canvas. */
  const withTools = async (role?: Role) => {
    const view = setup(role);
    await vi.waitFor(
      () => {
        perform(() => undefined);
        expect(view.page.querySelector('[aria-pressed]')).not.toBeNull();
      },
      { timeout: 15_000 },
    );
    return view;
  };
  const chosen = (page: HTMLElement): (string | null)[] =>
    Array.from(page.querySelectorAll('[data-chosen][data-note]'), (note) =>
      note.getAttribute('data-note'),
    );

  it('are chosen with Shift and arrows, told one by one, and let go with Escape', async () => {
    const { page, note, focus, focused } = await withTools();
    focus('n1');
    press(note('n1'), 'ArrowRight', { shiftKey: true });
    expect(chosen(page)).toEqual(['n1', 'n2']);
    expect(focused()).toBe('n2');
    expect(note('n1').textContent).toContain('Selected');
    expect(page.querySelector('[role=toolbar]')?.textContent).toContain('2 notes selected');
    press(note('n2'), ' ', { shiftKey: true });
    expect(chosen(page)).toEqual(['n1']);
    press(note('n2'), 'Escape');
    expect(chosen(page)).toEqual([]);
    expect(focused()).toBe('n2');
  });

  it('move together, and are deleted together, one step each', async () => {
    const { board, note, focus } = await withTools('facilitator');
    focus('n1');
    press(note('n1'), 'ArrowRight', { shiftKey: true });
    press(note('n2'), 'ArrowDown', { altKey: true, shiftKey: true });
    perform(() => note('n2').blur());
    const [first, second] = [board.store.note('n1'), board.store.note('n2')];
    expect(first?.position).toEqual({ x: 24, y: 112 + 112 });
    expect(second?.position?.y).toBe(112 + 112);
    focus('n2');
    press(note('n2'), 'Delete');
    expect(board.store.allNoteIds()).toEqual(['n3', 'n4']);
    perform(() => board.undo());
    expect(board.store.allNoteIds()).toHaveLength(4);
    perform(() => board.undo());
    expect(board.store.note('n1')?.position).toBeUndefined();
  });

  it('stay where they are while they are locked, and say so', async () => {
    const { board, page, note, focus } = await withTools('facilitator');
    perform(() => board.act({ name: 'note.setLocked', args: { ids: ['n1'], locked: true } }));
    expect(note('n1').textContent).toContain('Locked');
    expect(note('n1').hasAttribute('data-movable')).toBe(false);
    focus('n1');
    press(note('n1'), 'ArrowDown', { altKey: true });
    expect(page.textContent).toContain('Facilitators can unlock it.');
    expect(board.store.note('n1')?.position).toBeUndefined();
  });
});

describe('a section’s frame', () => {
  it('has the section’s menu for facilitators', async () => {
    expect(setup('participant').page.textContent).not.toContain('Section actions');
    const { page } = setup('facilitator');
    const named = (name: string): HTMLElement | undefined =>
      [...page.querySelectorAll<HTMLElement>('button')].find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
      );
    const menu = await vi.waitFor(async () => {
      await act(async () => {});
      const found = named('Section actions: Ideas');
      if (!found) throw new Error('no menu yet');
      return found;
    });
    expect(menu.closest('[data-frame]')?.getAttribute('data-frame')).toBe('ideas');
  });

  it('is moved and resized by keys by facilitators, with one edit, and not by participants', () => {
    expect(setup('participant').page.querySelector('[data-grip]')).toBeNull();
    const { board, get } = setup('facilitator');
    const grip = get('[data-grip="risks"] button');
    const before = board.store.section('risks')?.frame;
    expect(before).toBeUndefined();
    perform(() => grip.focus());
    press(grip, 'ArrowRight');
    press(grip, 'ArrowRight');
    press(grip, 'ArrowRight', { ctrlKey: true });
    perform(() => grip.blur());
    const frame = board.store.section('risks')?.frame;
    perform(() => board.undo());
    const moved = board.store.section('risks')?.frame;
    expect(frame?.w).toBe((moved?.w ?? 0) + 16);
    expect(frame?.x).toBe(moved?.x);
    perform(() => board.undo());
    expect(board.store.section('risks')?.frame).toBeUndefined();
  });
});
