import { describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/access/actor.ts';
import { createDeeds } from './deeds.ts';
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

const setup = (role: Role = 'participant') => {
  const ground = createCanvasGround({
    role,
    content: {
      sections: [{ id: 'ideas', title: 'Ideas', prompt: '', rank: 'a0' }],
      notes: [
        note('1', 1000, 0),
        note('2', 1300, 40),
        note('3', 1900, 90),
        note('4', 1900, 500, 'eero'),
      ],
    },
  });
  const { board, selection } = ground;
  const places = () => ['1', '2', '3', '4'].map((id) => board.store.note(id)?.position);
  return {
    ...ground,
    places,
    deeds: createDeeds(ground),
    pick: (...ids: string[]) => choose(selection, ids),
  };
};

describe('what is done with several notes', () => {
  it('aligns them as one step', () => {
    const { deeds, pick, places, board } = setup();
    pick('1', '2', '3');
    expect(deeds.align('top')).toMatchObject({ result: { ok: true }, count: 3, left: 0 });
    expect(places().map((place) => place?.y)).toEqual([0, 0, 0, 500]);
    board.undo();
    expect(places().map((place) => place?.y)).toEqual([0, 40, 90, 500]);
    expect(board.undoState().canUndo).toBe(false);
  });

  it('gives them one colour as one step, and leaves others’ notes as they are', () => {
    const { deeds, pick, board } = setup();
    const colors = () => ['1', '2', '4'].map((id) => board.store.note(id)?.color);
    const before = colors();
    pick('1', '2', '4');
    expect(deeds.setColor('rose')).toMatchObject({ count: 2, left: 1, reason: 'notYours' });
    expect(colors()).toEqual(['rose', 'rose', before[2]]);
    board.undo();
    expect(colors()).toEqual(before);
  });

  it('leaves alone what one may not move, and says how many and why', () => {
    const { deeds, pick, places } = setup();
    pick('1', '4');
    expect(deeds.align('left')).toMatchObject({ count: 1, left: 1, reason: 'notYours' });
    expect(places()[3]).toEqual({ x: 1900, y: 500 });
    pick('4');
    expect(deeds.align('left')).toMatchObject({
      result: { ok: false, error: 'notYours' },
      count: 0,
    });
  });

  it('spaces them evenly', () => {
    const { deeds, pick, places } = setup();
    pick('1', '2', '3');
    deeds.distribute('x');
    expect(places()[1]).toEqual({ x: 1450, y: 40 });
  });

  it('joins them to the frame in which they come to lie', () => {
    const { deeds, pick, board, scene } = setup('facilitator');
    const frame = scene.frameOf('ideas');
    if (!frame) throw new Error('no frame');
    board.act({
      name: 'note.move',
      args: { moves: [{ id: '1', position: { x: frame.x + 20, y: -900 } }] },
    });
    board.act({
      name: 'note.move',
      args: { moves: [{ id: '2', position: { x: frame.x + 400, y: frame.y + 150 } }] },
    });
    pick('1', '2');
    deeds.align('bottom');
    expect(board.store.note('1')?.section).toBe('ideas');
  });

  it('puts them in front and behind, in the order they have', () => {
    const { deeds, pick, scene } = setup();
    pick('1');
    deeds.layer('front');
    pick('1', '2');
    deeds.layer('front');
    expect(scene.levelOf('1')).toBeGreaterThan(scene.levelOf('2'));
    expect(scene.levelOf('2')).toBeGreaterThan(scene.levelOf('3'));
    pick('1');
    deeds.layer('back');
    expect(scene.levelOf('1')).toBeLessThan(scene.levelOf('3'));
  });

  it('grows and shrinks them, but not to nothing', () => {
    const { deeds, pick, scene } = setup();
    pick('1');
    deeds.grow({ w: 40, h: 0 });
    expect(scene.boxOf('1')).toMatchObject({ w: 240, h: 160 });
    deeds.grow({ w: -4000, h: -4000 });
    expect(scene.boxOf('1')).toMatchObject({ w: 104, h: 72 });
  });

  it('locks them for facilitators only; then nobody moves them until they are unlocked', () => {
    expect(setup().deeds.setLocked(true).count).toBe(0);
    const { deeds, pick } = setup('facilitator');
    pick('1', '2');
    expect(deeds.setLocked(true).count).toBe(2);
    expect(deeds.align('left')).toMatchObject({ count: 0, left: 2, reason: 'noteLocked' });
    deeds.setLocked(false);
    expect(deeds.align('left').count).toBe(2);
  });

  it('tidies them on each frame by itself, and they stay in their sections', () => {
    const { deeds, pick, board, scene } = setup('facilitator');
    const frame = scene.frameOf('ideas');
    const { x, y, w } = frame ?? { x: 0, y: 0, w: 0 };
    const notes = Array.from({ length: 12 }, (_, at) => ({
      id: `in${at}`,
      text: String(at),
      section: 'ideas',
      rank: `a${at}`,
      createdAt: 1,
      position: { x: x + 30 + at, y: y + 120 + at },
    }));
    board.act({ name: 'note.add', args: { notes } });
    pick('1', '2', ...notes.map(({ id }) => id));
    expect(deeds.tidy()).toMatchObject({ count: 14, left: 0 });
    expect(board.store.noteIds('ideas')).toHaveLength(12);
    const boxes = notes.flatMap(({ id }) => scene.boxOf(id) ?? []);
    expect(Math.max(...boxes.map((box) => box.x + box.w))).toBeLessThanOrEqual(x + w);
    expect(new Set(boxes.map((box) => `${box.x} ${box.y}`)).size).toBe(12);
    expect(scene.boxOf('1')).toMatchObject({ x: 1000, y: 0 });
  });

  it('gives them tags in common as one step; each keeps those that only it has', () => {
    const { deeds, pick, board } = setup();
    const tags = () => ['1', '2'].map((id) => board.store.note(id)?.tags);
    board.act({ name: 'note.setTags', args: { id: '1', tags: ['both', 'own'] } });
    board.act({ name: 'note.setTags', args: { id: '2', tags: ['Both'] } });
    pick('1', '2', '4');
    expect(deeds.tags()).toEqual([]);
    pick('1', '2');
    expect(deeds.tags()).toEqual(['both']);
    pick('1', '2', '4');
    expect(deeds.setTags(['new'])).toMatchObject({ count: 2, left: 1, reason: 'notYours' });
    expect(tags()).toEqual([
      ['new', 'both', 'own'],
      ['new', 'Both'],
    ]);
    pick('1', '2');
    deeds.setTags(['new']);
    expect(tags()).toEqual([['new', 'own'], ['new']]);
    board.undo();
    expect(tags()).toEqual([
      ['new', 'both', 'own'],
      ['new', 'Both'],
    ]);
  });

  it('deletes them together', () => {
    const { deeds, pick, board } = setup();
    pick('1', '2', '4');
    expect(deeds.remove()).toMatchObject({ noteIds: ['1', '2'], left: 1 });
    expect(board.store.allNoteIds()).toEqual(['3', '4']);
    board.undo();
    expect(board.store.allNoteIds()).toHaveLength(4);
  });
});
