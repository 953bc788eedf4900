// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoardContent } from '../../../../shared/board/content.ts';
import { LIVING, shapesOf, strokesOf } from '../../../board/drawings.ts';
import { createLocalBoard } from '../../../board/testing/local-board.ts';
import { perform, press, renderOnBoard } from '../../../board/testing/render-board.tsx';
import { CommandsContext, createCommandRegistry } from '../../../commands/registry.ts';
import { onAnnounce } from '../../../ui/announcer.ts';
import { CanvasView } from '../CanvasView.tsx';

const BORN = { author: 'anna', createdAt: 1 };
const FRAME = { x: 300, y: 300, w: 160, h: 96 };
const content: Partial<BoardContent> = {
  tools: ['connectors', 'ink', 'shapes'],
  notes: [{ id: 'n1', text: 'First', section: '', rank: 'a0', ...BORN }],
  drawings: {
    connectors: [
      {
        id: 'c',
        from: { note: 'n1' },
        to: { shape: 's' },
        label: 'so',
        arrow: 'end',
        color: 'ink',
        ...BORN,
        createdAt: 2,
      },
    ],
    strokes: [],
    shapes: [{ id: 's', kind: 'rect', frame: FRAME, text: 'Box', color: 'ink', ...BORN }],
  },
};

const cleanups: (() => void)[] = [];

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(3000);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(1600);
});

afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
  vi.restoreAllMocks();
  localStorage.clear();
});

const open = async (role: 'participant' | 'viewer' = 'participant') => {
  const board = createLocalBoard({ content, role, personId: 'anna' });
  const { page, remove } = renderOnBoard(
    board,
    <CommandsContext value={createCommandRegistry()}>
      <CanvasView />
    </CommandsContext>,
  );
  cleanups.push(remove);
  const item = (id: string): HTMLElement => {
    const element = page.querySelector<HTMLElement>(`[data-drawn="${id}"]`);
    if (!element) throw new Error(`No ${id}`);
    return element;
  };
  // The part for drawings is fetched after the canvas.
  await vi.waitFor(
    async () => {
      await act(() => Promise.resolve());
      expect(page.querySelector('[data-drawn="c"]')).not.toBeNull();
    },
    { timeout: 20_000 },
  );
  return { board, page, item };
};

describe('a drawing that has the focus', () => {
  it('has a name, one stop of the Tab key, and arrows lead to the next', async () => {
    const { page, item } = await open();
    expect(item('s').getAttribute('aria-label')).toBe('Rectangle: Box');
    expect(item('c').getAttribute('aria-label')).toBe('Connection: First → Box: so');
    expect(page.querySelectorAll('[data-drawn][tabindex="0"]')).toHaveLength(1);
    perform(() => item('s').focus());
    press(item('s'), 'ArrowRight');
    expect(document.activeElement).toBe(item('c'));
    press(item('c'), 'ArrowLeft');
    expect(document.activeElement).toBe(item('s'));
  });

  it('moves, grows and goes to the trash by keys', async () => {
    const { board, item } = await open();
    perform(() => item('s').focus());
    press(item('s'), 'ArrowRight', { altKey: true });
    // Put down as soon as one goes on.
    press(item('s'), 'ArrowRight');
    expect(shapesOf(board).get('s')?.frame).toEqual({ ...FRAME, x: 316 });
    perform(() => item('s').focus());
    press(item('s'), 'Delete');
    expect(shapesOf(board).of(LIVING)).toHaveLength(0);
    board.undo();
    expect(shapesOf(board).of(LIVING)).toHaveLength(1);
  });

  it('is drawn by keys with the pen, and said in steps', async () => {
    const { board, page } = await open();
    const said: string[] = [];
    cleanups.push(onAnnounce((text) => said.push(text)));
    const paper = page.querySelector<HTMLElement>('[data-paper]');
    const pen = page.querySelector<HTMLElement>('button[aria-label="Pen"]');
    if (!paper || !pen) throw new Error('No paper, no pen');
    perform(() => pen.click());
    perform(() => paper.focus());
    press(paper, 'Enter');
    press(paper, 'ArrowRight', { shiftKey: true });
    press(paper, 'ArrowDown');
    // What the pen is over is said behind that.
    expect(said.at(-1)).toBe('7 steps right, 1 step down, First');
    expect(board.presence.own().ink).toMatchObject({ kind: 'pen', from: 0 });
    press(paper, 'Enter');
    expect(said.at(-1)).toBe('Line drawn');
    expect(strokesOf(board).of(LIVING)).toMatchObject([{ frame: { w: 112, h: 16 } }]);
    expect(board.presence.own().ink).toBeNull();
    // First the line is given up, then the pen.
    press(paper, 'Enter');
    press(paper, 'Escape');
    expect(pen.getAttribute('aria-pressed')).toBe('true');
    press(paper, 'Escape');
    expect(pen.getAttribute('aria-pressed')).toBe('false');
    expect(strokesOf(board).of(LIVING)).toHaveLength(1);
  });

  it('has no tools beside it for readers', async () => {
    const { page } = await open('viewer');
    expect(page.querySelector('[aria-label="Drawing tools"]')).toBeNull();
  });
});
