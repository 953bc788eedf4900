// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../shared/views/spatial-index.ts';
import { createGroupBox } from './group-box.ts';
import { createGroupSizer } from './group-sizer.ts';
import { choose } from './selection.ts';
import { createCanvasGround } from './testing/ground.ts';

const note = (id: string, x: number, y: number, author = 'anna') => ({
  id,
  text: id,
  section: '',
  rank: `a${id}`,
  createdAt: 1,
  author,
  position: { x, y },
});

const setup = () => {
  const ground = createCanvasGround({
    content: { notes: [note('a', 0, 0), note('b', 300, 240), note('theirs', 600, 0, 'eero')] },
  });
  const { scene, selection, board } = ground;
  const shown: (Box | null)[] = [];
  const sizer = createGroupSizer({ ...ground, onBox: (box) => shown.push(box) }, 'se');
  const boxes = () => ['a', 'b', 'theirs'].map((id) => scene.boxOf(id));
  return {
    ...ground,
    sizer,
    shown,
    boxes,
    pick: (...ids: string[]) => choose(selection, ids),
    board,
  };
};

describe('several notes by one corner', () => {
  it('grow together, as they lie among each other, in one step', () => {
    const { sizer, pick, boxes, board, shown } = setup();
    const before = boxes();
    pick('a', 'b');
    expect(sizer.startOf('')).toEqual({ x: 500, y: 400 });
    expect(sizer.pickUp('').ok).toBe(true);
    sizer.moveTo({ x: 750, y: 600 });
    expect(shown.at(-1)).toEqual({ x: 0, y: 0, w: 750, h: 600 });
    expect(boxes()).toEqual(before);
    expect(sizer.drop().ok).toBe(true);
    expect(boxes().slice(0, 2)).toEqual([
      { x: 0, y: 0, w: 300, h: 240 },
      { x: 450, y: 360, w: 300, h: 240 },
    ]);
    expect(shown.at(-1)).toBeNull();
    board.undo();
    expect(boxes()).toEqual(before);
    expect(board.undoState().canUndo).toBe(false);
  });

  it('get no smaller than a note may be', () => {
    const { sizer, pick, boxes } = setup();
    pick('a', 'b');
    sizer.pickUp('');
    sizer.moveTo({ x: -900, y: -900 });
    sizer.drop();
    expect(
      boxes()
        .slice(0, 2)
        .map((box) => [box?.w, box?.h]),
    ).toEqual([
      [104, 72],
      [104, 72],
    ]);
  });

  it('leave alone what one may not change, and say so when that is all', () => {
    const { sizer, pick, boxes } = setup();
    const theirs = boxes()[2];
    pick('a', 'theirs');
    sizer.pickUp('');
    sizer.moveTo({ x: 1600, y: 320 });
    sizer.drop();
    expect(boxes()[0]).toMatchObject({ w: 400, h: 320 });
    expect(boxes()[2]).toEqual(theirs);
    pick('theirs');
    expect(sizer.pickUp('')).toMatchObject({ ok: false, error: 'notYours' });
  });
});

describe('the box around several notes', () => {
  it('is there for two or more, and not while they are carried', () => {
    const { scene, selection, pick } = setup();
    let isCarrying = false;
    const box = createGroupBox({ scene, selection, isCarrying: () => isCarrying });
    const element = document.createElement('div');
    box.mount(element);
    expect(element.hidden).toBe(true);
    pick('a', 'b');
    expect(element.hidden).toBe(false);
    expect([element.style.width, element.style.height]).toEqual(['500px', '400px']);
    isCarrying = true;
    box.refresh();
    expect(element.hidden).toBe(true);
    isCarrying = false;
    pick('a');
    expect(element.hidden).toBe(true);
  });
});
