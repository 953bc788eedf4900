// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { BoardContent } from '../../../../shared/board/content.ts';
import { inkFromText, inkOf } from '../../../../shared/board/ink.ts';
import type { Position } from '../../../../shared/document/values.ts';
import { ok } from '../../../../shared/lib/result.ts';
import { connectorsOf, LIVING, shapesOf, strokesOf, TRASHED } from '../../../board/drawings.ts';
import { connect } from '../../../drawings/connect.ts';
import { createFrameCarry } from '../frame-carry.ts';
import { choose } from '../selection.ts';
import { createCanvasGround } from '../testing/ground.ts';
import { createDrawnCarry, takeDrawnAlong } from './drawn-carry.ts';
import { drawnClipToHtml, readDrawnClip } from './drawn-clip.ts';
import { createDrawnDeeds } from './drawn-deeds.ts';
import { addDrawnClip, drawnClipOf } from './drawn-paste.ts';
import { createDrawnScene } from './drawn-scene.ts';
import { createDrawnSizer } from './drawn-sizer.ts';
import { addShape, eraserHand, penHand } from './tool-hands.ts';

const NOTE = { text: 'Note', section: '', rank: 'a0', createdAt: 1 };
const stroke = (id: string, author: string, y: number) => ({
  id,
  ...inkOf([
    { x: 0, y: y + 4, pressure: 0.5 },
    { x: 300, y: y + 4, pressure: 0.5 },
  ]),
  kind: 'pen' as const,
  color: 'ink' as const,
  width: 4,
  author,
  createdAt: 1,
});

const CONTENT: Partial<BoardContent> = {
  tools: ['connectors', 'ink', 'shapes'],
  notes: [
    { ...NOTE, id: 'a', author: 'anna', position: { x: 0, y: 0 } },
    { ...NOTE, id: 'b', author: 'bo', position: { x: 600, y: 0 } },
  ],
  drawings: {
    connectors: [],
    strokes: [stroke('mine', 'anna', 400), stroke('theirs', 'bo', 500)],
    shapes: [],
  },
};

const open = (content: Partial<BoardContent> = CONTENT) => {
  const role = content.sections ? 'facilitator' : 'participant';
  const ground = createCanvasGround({ content, role });
  const drawn = createDrawnScene(ground);
  const deeds = createDrawnDeeds({ ...ground, drawn });
  const { board } = ground;
  const link = (): string => {
    const made = connect(board, { from: { note: 'a' }, to: { note: 'b' }, color: 'ink' });
    if (!made.ok) throw new Error(made.error);
    return made.value;
  };
  const box = (frame = { x: 0, y: 800, w: 200, h: 100 }): string =>
    addShape({ board, kind: 'rect', color: 'ink' }, frame).id;
  const routeOf = (id: string) => {
    const one = drawn.get(id);
    return one?.root === 'connectors' ? one.route : null;
  };
  return { ...ground, drawn, deeds, link, box, routeOf };
};

const press = (at: Position) => ({
  event: new PointerEvent('pointerdown', { pointerType: 'mouse' }),
  at,
  tell: () => true,
});

describe('a connector', () => {
  it('follows what it leads to, and is gone while that is', () => {
    const { board, link, routeOf } = open();
    const id = link();
    expect(routeOf(id)).toMatchObject({ start: { x: 200, y: 80 }, end: { x: 600, y: 80 } });
    const move = (y: number) =>
      board.act({ name: 'note.move', args: { moves: [{ id: 'a', position: { x: 0, y } }] } });
    move(300);
    expect(routeOf(id)).toMatchObject({ start: { x: 200, y: 380 } });
    board.act({ name: 'note.delete', args: { ids: ['a'] } });
    expect(routeOf(id)).toBeNull();
    board.act({ name: 'note.restore', args: { ids: ['a'] } });
    expect(routeOf(id)).toMatchObject({ start: { x: 200, y: 380 } });
  });

  it('follows a shape that is carried, before it is put down', () => {
    const { board, drawn, box, routeOf } = open();
    const shape = box();
    const made = connect(board, { from: { note: 'a' }, to: { shape }, color: 'ink' });
    const id = made.ok ? made.value : '';
    drawn.hold(shape, { frame: { x: 1000, y: 30, w: 200, h: 100 } });
    expect(routeOf(id)).toMatchObject({ end: { x: 1000, y: 80 } });
    drawn.hold(shape, null);
    expect(routeOf(id)?.end.x).toBeLessThan(1000);
  });

  it('is found near its line, and not beside it', () => {
    const { drawn, link } = open();
    const id = link();
    expect(drawn.at({ x: 400, y: 84 }, 8)).toBe(id);
    expect(drawn.at({ x: 400, y: 120 }, 8)).toBeNull();
  });
});

describe('drawings in one’s hand', () => {
  it('go together with the notes that are chosen with them, as one step', () => {
    const { board, scene, selection, drawn, box, ...ground } = open();
    const shape = box();
    choose(selection, ['a'], [shape, 'mine', 'theirs']);
    const carry = createDrawnCarry({ ...ground, board, scene, selection, drawn });
    expect(carry.pickUp(shape).ok).toBe(true);
    carry.moveTo({ x: 50, y: 900 });
    expect(drawn.get(shape)?.box).toMatchObject({ x: 50, y: 900 });
    expect(carry.drop()).toEqual(ok(undefined));
    expect(shapesOf(board).get(shape)?.frame).toMatchObject({ x: 50, y: 900 });
    expect(strokesOf(board).get('mine')?.frame).toMatchObject({ x: 50, y: 500 });
    // Somebody else’s stays where it is.
    expect(strokesOf(board).get('theirs')?.frame).toMatchObject({ x: 0, y: 500 });
    expect(board.store.note('a')?.position).toEqual({ x: 50, y: 100 });
    board.undo();
    expect(strokesOf(board).get('mine')?.frame).toMatchObject({ x: 0, y: 400 });
    expect(board.store.note('a')?.position).toEqual({ x: 0, y: 0 });
  });

  it('go with the frame that they lie on, in its one step', () => {
    const section = { id: 's', title: 'S', prompt: '', rank: 'a0' };
    const content = { ...CONTENT, sections: [section], notes: [] };
    const { board, drawn, drawings, frames, scene, placer } = open(content);
    const frame = scene.frameOf('s') ?? { x: 0, y: 0, w: 0, h: 0 };
    const inside = { x: frame.x + 20, y: frame.y + 150, w: 100, h: 80 };
    const { id } = addShape({ board, kind: 'rect', color: 'ink' }, inside);
    drawings.put({
      isAtWork: () => false,
      takeFirst: () => null,
      takeDrawn: () => null,
      under: () => null,
      within: drawn.within,
      edit: () => {},
      takeAlong: () => null,
      takeLyingOn: () => takeDrawnAlong({ board, drawn }, [id]),
    });
    const hand = createFrameCarry({ board, scene, placer, frames, drawings });
    hand.pickUp('s');
    hand.moveTo({ x: frame.x + 40, y: frame.y });
    expect(drawn.get(id)?.box.x).toBe(inside.x + 40);
    hand.drop();
    expect(shapesOf(board).get(id)?.frame).toEqual({ ...inside, x: inside.x + 40 });
  });

  it('are put back when they are given up', () => {
    const { board, drawn, box, ...ground } = open();
    const shape = box();
    const carry = createDrawnCarry({ ...ground, board, drawn });
    carry.pickUp(shape);
    carry.moveTo({ x: 500, y: 500 });
    carry.cancel();
    expect(drawn.get(shape)?.box).toMatchObject({ x: 0, y: 800 });
    expect(carry.pickUp('theirs')).toEqual({ ok: false, error: 'notYours' });
  });

  it('become larger by a handle, and ink with its frame', () => {
    const { board, drawn } = open();
    const sizer = createDrawnSizer({ board, drawn }, 'se');
    expect(sizer.pickUp('mine').ok).toBe(true);
    sizer.moveTo({ x: 600, y: 500 });
    sizer.drop();
    expect(strokesOf(board).get('mine')?.frame).toEqual({ x: 0, y: 400, w: 600, h: 100 });
  });
});

describe('a pen', () => {
  it('makes one line of ink, where it was drawn, in few points', () => {
    const { board, camera } = open();
    const pen = penHand(
      {
        board,
        camera,
        kind: 'pen',
        color: 'rose',
        width: 4,
        pointAt: ({ clientX: x, clientY: y }) => ({ x, y }),
        now: () => 0,
        show: () => {},
      },
      press({ x: 100, y: 100 }),
    );
    pen.pickUp();
    for (let x = 101; x <= 300; x += 1) {
      pen.trace?.(new PointerEvent('pointermove', { clientX: x, clientY: 100 }));
    }
    pen.drop();
    const drawn = strokesOf(board)
      .of(LIVING)
      .find(({ color }) => color === 'rose');
    expect(drawn?.frame).toMatchObject({ x: 100, y: 96, h: 8 });
    expect(drawn?.frame.w).toBeGreaterThan(195);
    expect(inkFromText(drawn?.points ?? '')?.length).toBeLessThan(10);
    board.undo();
    expect(strokesOf(board).of(LIVING)).toHaveLength(2);
  });

  it('leaves nothing when a second finger comes', () => {
    const { board, camera } = open();
    const options = { board, camera, kind: 'pen', color: 'ink', width: 4, now: () => 0 } as const;
    const shown: unknown[] = [];
    const pointAt = () => ({ x: 0, y: 0 });
    const show = (ink: unknown) => shown.push(ink);
    const pen = penHand({ ...options, pointAt, show }, press({ x: 0, y: 0 }));
    pen.pickUp();
    pen.cancel();
    expect(shown.at(-1)).toBeNull();
    expect(strokesOf(board).of(LIVING)).toHaveLength(2);
  });
});

describe('the eraser', () => {
  it('takes away what it crosses, also quickly, but not what others drew', () => {
    const { board, camera, drawn } = open();
    const marked: string[] = [];
    const eraser = eraserHand(
      { board, camera, drawn, mark: (id) => marked.push(id), clear: () => {} },
      press({ x: 150, y: 300 }),
    );
    eraser.pickUp();
    eraser.moveTo({ x: 150, y: 700 }, false);
    expect(marked).toEqual(['mine']);
    eraser.drop();
    expect(
      strokesOf(board)
        .of(LIVING)
        .map(({ id }) => id),
    ).toEqual(['theirs']);
    expect(
      strokesOf(board)
        .of(TRASHED)
        .map(({ id }) => id),
    ).toEqual(['mine']);
    board.undo();
    expect(strokesOf(board).of(LIVING)).toHaveLength(2);
  });
});

describe('chosen drawings', () => {
  it('are deleted with the notes chosen with them, and come back', () => {
    const { board, selection, deeds, link } = open();
    const id = link();
    choose(selection, ['a', 'b'], [id, 'theirs']);
    const done = deeds.remove();
    expect(done).toMatchObject({ count: 2, left: 2, removed: { connectors: [id], notes: ['a'] } });
    expect(connectorsOf(board).of(LIVING)).toHaveLength(0);
    board.act({ name: 'drawing.restore', args: done.removed });
    expect(connectorsOf(board).of(LIVING)).toHaveLength(1);
    expect(board.store.note('a')?.deleted).toBeUndefined();
  });

  it('travel over the clipboard with their connections, and nothing forged does', () => {
    const { board, scene, drawn, link, box } = open();
    const [id, shape] = [link(), box()];
    const chosen = [id, shape, 'mine'].flatMap((one) => drawn.get(one) ?? []);
    const clip = drawnClipOf({ board, scene }, chosen, ['a', 'b']);
    const read = clip && readDrawnClip(drawnClipToHtml(clip));
    expect(read).toEqual(clip);
    const added = read && addDrawnClip({ board, scene }, read, { x: 2000, y: 2000 });
    const ids = added?.ok ? added.value : null;
    expect(ids?.notes).toHaveLength(2);
    const copy = connectorsOf(board).get(ids?.connectors[0] ?? '');
    expect(copy).toMatchObject({ from: { note: ids?.notes[0] }, to: { note: ids?.notes[1] } });
    board.undo();
    expect(connectorsOf(board).of(LIVING)).toHaveLength(1);

    for (const forged of [
      '{}',
      '{"version":1}',
      'null',
      '[',
      JSON.stringify({ ...clip, shapes: [{ kind: 'x' }] }),
    ]) {
      const html = `<ul data-talkoot-drawings="${forged.replaceAll('"', '&quot;')}"></ul>`;
      expect(readDrawnClip(html)).toBeNull();
    }
  });
});
