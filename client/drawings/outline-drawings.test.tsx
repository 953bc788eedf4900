// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { BoardContent } from '../../shared/board/content.ts';
import { connectorsOf, LIVING, strokesOf } from '../board/drawings.ts';
import { createLocalBoard } from '../board/testing/local-board.ts';
import { perform, renderOnBoard } from '../board/testing/render-board.tsx';
import { OnCanvasLine } from './OnCanvasLine.tsx';
import { OutlineDrawings } from './OutlineDrawings.tsx';
import { revealDrawing } from './reveal-drawing.ts';

const BORN = { author: 'anna', createdAt: 1 };
const FRAME = { x: 0, y: 0, w: 80, h: 80 };

const content: Partial<BoardContent> = {
  tools: ['connectors', 'ink'],
  notes: [
    { id: 'n1', text: 'First', section: '', rank: 'a0', ...BORN },
    { id: 'n2', text: 'Second', section: '', rank: 'a1', ...BORN },
  ],
  drawings: {
    connectors: [
      {
        id: 'c',
        from: { note: 'n1' },
        to: { shape: 's1' },
        label: 'so',
        arrow: 'end',
        color: 'ink',
        ...BORN,
      },
      {
        id: 'lost',
        from: { note: 'gone' },
        to: { note: 'n2' },
        label: '',
        arrow: 'end',
        color: 'ink',
        ...BORN,
      },
    ],
    strokes: ['p', 'q', 'r'].map((id) => ({
      id,
      points: '000',
      frame: FRAME,
      kind: 'pen' as const,
      color: 'ink' as const,
      width: 4,
      ...BORN,
    })),
    shapes: [
      { id: 's1', kind: 'diamond', frame: FRAME, text: 'Decide', color: 'ink', ...BORN },
      { id: 's2', kind: 'rect', frame: FRAME, text: '', color: 'ink', ...BORN },
    ],
  },
};

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

const open = (role: 'participant' | 'viewer' = 'participant') => {
  const board = createLocalBoard({ content, role, personId: 'anna' });
  const { page, remove } = renderOnBoard(board, <OutlineDrawings />);
  cleanups.push(remove);
  return { board, page };
};

describe('what is drawn, in words', () => {
  it('tells connections with their ends, shapes with what they say, and how much ink there is', () => {
    const { page } = open();
    const text = page.textContent;
    expect(text).toContain('First → Decide: so');
    expect(text).not.toContain('Second');
    expect(text).toContain('1 shape without text');
    expect(text).toContain('3 lines drawn by hand');
    expect(page.querySelectorAll('li')).toHaveLength(5);
  });

  it('follows the words of what is connected, and lets one delete one’s own', () => {
    const { board, page } = open();
    perform(() => {
      board.act({ name: 'note.editText', args: { id: 'n1', base: 'First', text: 'The first' } });
    });
    expect(page.textContent).toContain('The first → Decide: so');
    const remove = page.querySelector<HTMLElement>('[aria-label^="Delete: Connection"]');
    perform(() => remove?.click());
    expect(
      connectorsOf(board)
        .of(LIVING)
        .map(({ id }) => id),
    ).toEqual(['lost']);
    expect(page.textContent).not.toContain('→');
  });

  it('lets one say what a line of ink shows, give it a colour, move it and take it away', () => {
    const { board, page } = open();
    const button = (label: string) => {
      const found = [...page.querySelectorAll<HTMLElement>('button')].find((one) =>
        one.getAttribute('aria-label')?.startsWith(label),
      );
      if (!found) throw new Error(`no ${label}`);
      return found;
    };
    perform(() => button('Edit: Drawing by hand').click());
    const field = page.querySelector('dialog input');
    if (!(field instanceof HTMLInputElement)) throw new Error('no field');
    perform(() => {
      Reflect.set(HTMLInputElement.prototype, 'value', ' The  river ', field);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    perform(() => button('Move right').click());
    expect(strokesOf(board).get('p')?.frame).toEqual({ ...FRAME, x: 48 });
    perform(() => page.querySelector('form')?.requestSubmit());
    expect(strokesOf(board).get('p')).toMatchObject({ label: 'The river', color: 'ink' });
    expect(page.textContent).toContain('The river');
    perform(() => button('Delete: Drawing by hand: The river').click());
    expect(strokesOf(board).of(LIVING)).toHaveLength(2);
  });

  it('goes to what somebody looks for, and unfolds it', () => {
    const { page } = open();
    const item = page.querySelector('[data-drawing=q]');
    const folded = item?.closest('details');
    if (folded) folded.open = false;
    perform(() => revealDrawing('q'));
    expect(document.activeElement).toBe(item);
    expect(item?.closest('details')?.open).toBe(true);
  });

  it('is told of below other views, in numbers, and unfolds', () => {
    const board = createLocalBoard({ content, role: 'participant', personId: 'anna' });
    const { page, remove } = renderOnBoard(board, <OnCanvasLine />);
    cleanups.push(remove);
    expect(page.querySelector('summary')?.textContent).toBe(
      'On the canvas: 2 connections, 2 shapes, 3 lines drawn by hand',
    );
    expect(page.querySelector('details li')?.textContent).toContain('First → Decide: so');
  });

  it('offers a reader nothing to change', () => {
    const { page } = open('viewer');
    expect(page.querySelectorAll('button')).toHaveLength(0);
    expect(page.textContent).toContain('First → Decide: so');
  });
});
