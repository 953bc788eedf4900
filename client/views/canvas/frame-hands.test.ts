import { describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/access/actor.ts';
import { alignBoxes, distributeBoxes } from '../../../shared/views/align.ts';
import { LEAST_FRAME } from '../../../shared/views/canvas.ts';
import { createFrameCarry } from './frame-carry.ts';
import { arrangeFrames } from './frame-deeds.ts';
import { createFrameSizer } from './frame-sizer.ts';
import { createCanvasGround } from './testing/ground.ts';

const setup = (role: Role = 'facilitator') => {
  const note = { text: '', createdAt: 1, author: 'anna' };
  const ground = createCanvasGround({
    role,
    content: {
      sections: [
        { id: 'ideas', title: 'Ideas', prompt: '', rank: 'a0' },
        { id: 'risks', title: 'Risks', prompt: '', rank: 'a1' },
      ],
      notes: [
        { ...note, id: 'placed', section: 'ideas', rank: 'a0', position: { x: 240, y: 200 } },
        { ...note, id: 'laid', section: 'ideas', rank: 'a1' },
        { ...note, id: 'away', section: 'ideas', rank: 'a2', position: { x: -900, y: 0 } },
        { ...note, id: 'other', section: 'risks', rank: 'a0' },
      ],
    },
  });
  const places = () =>
    ['placed', 'laid', 'away', 'other'].map((id) => {
      const box = ground.scene.boxOf(id);
      return box && [box.x, box.y];
    });
  return { ...ground, places };
};

const shifted = (place: number[] | undefined, x: number, y: number) =>
  place && [(place[0] ?? 0) + x, (place[1] ?? 0) + y];

describe('several frames', () => {
  it('are aligned with what lies on each, as one step', () => {
    const ground = setup();
    const before = ground.places();
    const low = ground.scene.frameOf('risks');
    ground.board.act({
      name: 'section.edit',
      args: { id: 'risks', frame: { x: low?.x ?? 0, y: 900, w: low?.w ?? 0, h: low?.h ?? 0 } },
    });
    const [placed, laid, away, other] = ground.places();
    const top = ground.scene.frameOf('ideas')?.y ?? 0;
    expect(
      arrangeFrames(ground, ['ideas', 'risks'], (boxes) => alignBoxes(boxes, 'bottom')),
    ).toMatchObject({ result: { ok: true }, count: 2, left: 0 });
    const by = (ground.scene.frameOf('ideas')?.y ?? 0) - top;
    expect(by).toBeGreaterThan(0);
    expect(ground.places()).toEqual([shifted(placed, 0, by), shifted(laid, 0, by), away, other]);
    ground.board.undo();
    expect(ground.places()).toEqual([placed, laid, away, other]);
    ground.board.undo();
    expect(ground.places()).toEqual(before);
  });

  it('stay for participants, who are told why', () => {
    const ground = setup('participant');
    expect(
      arrangeFrames(ground, ['ideas', 'risks'], (boxes) => distributeBoxes(boxes, 'x')),
    ).toMatchObject({ result: { ok: false }, count: 0, left: 2 });
  });
});

describe('a frame in the hand', () => {
  it('takes along what lies on it, and nothing else, as one step', () => {
    const ground = setup();
    const [placed, laid, away, other] = ground.places();
    const start = ground.scene.frameOf('ideas');
    const hand = createFrameCarry(ground);
    expect(hand.pickUp('ideas').ok).toBe(true);
    hand.moveTo({ x: (start?.x ?? 0) + 70.4, y: (start?.y ?? 0) - 400 });
    expect(ground.places()).toEqual([placed, laid, away, other]);
    expect(hand.drop().ok).toBe(true);
    expect(ground.places()).toEqual([
      shifted(placed, 70, -400),
      shifted(laid, 70, -400),
      away,
      other,
    ]);
    expect(ground.board.store.note('laid')?.position).toBeUndefined();
    ground.board.undo();
    expect(ground.places()).toEqual([placed, laid, away, other]);
    expect(ground.board.undoState().canUndo).toBe(false);
  });

  it('does not keep the height that its lowest note gave it', () => {
    const ground = setup();
    const own = ground.scene.arrangement().frames.find(({ id }) => id === 'ideas')?.own;
    ground.fill('ideas', 9);
    const hand = createFrameCarry(ground);
    hand.pickUp('ideas');
    hand.moveTo({ x: 5, y: 5 });
    hand.drop();
    expect(ground.board.store.section('ideas')?.frame).toMatchObject({ h: own?.h, w: own?.w });
  });

  it('is not for participants', () => {
    const ground = setup('participant');
    const refused = { ok: false, error: 'facilitatorsOnly' };
    expect(createFrameCarry(ground).pickUp('ideas')).toEqual(refused);
    expect(createFrameSizer(ground, 'se').pickUp('ideas')).toEqual(refused);
  });

  it('is resized by a corner, no smaller than a note needs, with its placed notes where they are', () => {
    const ground = setup();
    const [placed] = ground.places();
    const start = ground.scene.frameOf('ideas');
    if (!start) throw new Error('no frame');
    const hand = createFrameSizer(ground, 'se');
    expect(hand.startOf('ideas')).toEqual({ x: start.x + start.w, y: start.y + start.h });
    hand.pickUp('ideas');
    hand.moveTo({ x: start.x + 1200, y: start.y + 900 });
    hand.drop();
    expect(ground.scene.frameOf('ideas')).toMatchObject({ w: 1200, h: 900 });
    expect(ground.places()[0]).toEqual(placed);
    hand.pickUp('ideas');
    hand.moveTo({ x: -9000, y: -9000 });
    hand.drop();
    expect(ground.board.store.section('ideas')?.frame).toMatchObject(LEAST_FRAME);
  });

  it('goes back when it is given up', () => {
    const ground = setup();
    const before = ground.places();
    const hand = createFrameCarry(ground);
    hand.pickUp('ideas');
    hand.moveTo({ x: 500, y: 500 });
    hand.cancel();
    expect(hand.drop().ok).toBe(true);
    expect(ground.places()).toEqual(before);
    expect(ground.board.store.section('ideas')?.frame).toBeUndefined();
  });
});
