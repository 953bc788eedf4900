import { describe, expect, it } from 'vitest';
import { marqueeFrom } from './marquee.ts';
import { createNoteSizer } from './note-sizer.ts';
import { choose } from './selection.ts';
import { createSnapper } from './snapper.ts';
import { createCarry } from './carry.ts';
import { createCanvasGround } from './testing/ground.ts';

const setup = (isSnapping = true) => {
  const note = { text: '', section: '', createdAt: 1 };
  const ground = createCanvasGround({
    content: {
      notes: [
        { ...note, id: 'a', rank: 'a0', author: 'anna', position: { x: 0, y: 0 } },
        { ...note, id: 'b', rank: 'a1', author: 'anna', position: { x: 300, y: 0 } },
        { ...note, id: 'c', rank: 'a2', author: 'eero', position: { x: 0, y: 400 } },
      ],
    },
  });
  const carry = createCarry({
    ...ground,
    movedWith: (id) => [id],
    onOver: () => {},
    onOnto: () => {},
  });
  const snapper = createSnapper({ ...ground, isOn: () => isSnapping });
  return { ...ground, carry, snapper, chosen: () => [...ground.selection.getState().chosen] };
};

describe('a box drawn around notes', () => {
  it('chooses what it touches while it is drawn, and lets go of what it leaves', () => {
    const ground = setup();
    const marquee = marqueeFrom({ ...ground, from: { x: -50, y: -50 }, adds: false });
    marquee.pickUp();
    marquee.moveTo({ x: 350, y: 100 }, false);
    expect(ground.chosen()).toEqual(['a', 'b']);
    marquee.moveTo({ x: 100, y: 100 }, false);
    marquee.drop();
    expect(ground.chosen()).toEqual(['a']);
  });

  it('adds to what is chosen with Shift, and Escape puts the choice back', () => {
    const ground = setup();
    choose(ground.selection, ['c']);
    const marquee = marqueeFrom({ ...ground, from: { x: 550, y: 100 }, adds: true });
    marquee.moveTo({ x: 310, y: -20 }, false);
    expect(ground.chosen()).toEqual(['c', 'b']);
    marquee.cancel();
    expect(ground.chosen()).toEqual(['c']);
  });
});

describe('lining up', () => {
  it('draws a note that is moved onto its neighbour’s line', () => {
    const { carry, snapper } = setup();
    carry.pickUp('b');
    expect(snapper.snap(carry, { x: 304, y: 4 })).toEqual({ x: 304, y: 0 });
    expect(snapper.snap(carry, { x: 304, y: 60 })).toEqual({ x: 304, y: 60 });
  });

  it('needs less the nearer one looks, and nothing when it is turned off', () => {
    const near = setup();
    near.camera.set({ x: 0, y: 0, zoom: 4 });
    near.carry.pickUp('b');
    expect(near.snapper.snap(near.carry, { x: 304, y: 4 })).toEqual({ x: 304, y: 4 });
    const off = setup(false);
    off.carry.pickUp('b');
    expect(off.snapper.snap(off.carry, { x: 304, y: 4 })).toEqual({ x: 304, y: 4 });
  });
});

describe('resizing a note', () => {
  it('writes place and size as one step', () => {
    const ground = setup();
    const hand = createNoteSizer(ground, 'nw');
    expect(hand.startOf('b')).toEqual({ x: 300, y: 0 });
    expect(hand.pickUp('b').ok).toBe(true);
    hand.moveTo({ x: 260, y: -40 });
    expect(ground.board.store.note('b')?.size).toBeUndefined();
    expect(hand.drop().ok).toBe(true);
    expect(ground.board.store.note('b')).toMatchObject({
      position: { x: 260, y: -40 },
      size: { w: 240, h: 200 },
    });
    ground.board.undo();
    expect(ground.board.store.note('b')?.size).toBeUndefined();
    expect(ground.board.undoState().canUndo).toBe(false);
  });

  it('is not for a note that one may not change', () => {
    const hand = createNoteSizer(setup(), 'se');
    expect(hand.pickUp('c')).toEqual({ ok: false, error: 'notYours' });
  });
});
