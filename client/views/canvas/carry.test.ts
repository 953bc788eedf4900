import { describe, expect, it } from 'vitest';
import type { BoardContent } from '../../../shared/board/content.ts';
import type { Role } from '../../../shared/access/actor.ts';
import { centreOf } from '../../../shared/views/canvas.ts';
import { createCarry, rankAtEnd } from './carry.ts';
import { choose, movedWith } from './selection.ts';
import type { Scene } from './scene.ts';
import { createCanvasGround } from './testing/ground.ts';

const content: Partial<BoardContent> = {
  sections: [
    { id: 'ideas', title: 'Ideas', prompt: '', rank: 'a0' },
    { id: 'risks', title: 'Risks', prompt: '', rank: 'a1' },
    { id: 'opening', title: 'Opening', prompt: '', rank: 'a2', locked: true },
  ],
  notes: [
    { id: 'own', text: 'own', section: 'ideas', rank: 'a0', createdAt: 1, author: 'anna' },
    { id: 'other', text: 'other', section: 'risks', rank: 'a0', createdAt: 1, author: 'eero' },
  ],
};

const setup = (role: Role = 'participant', given = content) => {
  const ground = createCanvasGround({ content: given, role });
  const { board, scene, placer, selection, held } = ground;
  const over: (string | null)[] = [];
  const onto: (string | null)[] = [];
  const carry = createCarry({
    board,
    scene,
    placer,
    movedWith: (noteId) => movedWith(selection.getState(), noteId),
    onOver: (id) => over.push(id),
    onOnto: (id) => onto.push(id),
  });
  const inFrame = (sectionId: string) => {
    const box = scene.frameOf(sectionId);
    if (!box) throw new Error(`${sectionId} has no frame`);
    return { x: centreOf(box).x - 100, y: centreOf(box).y - 80 };
  };
  return { board, scene, carry, held, over, onto, selection, inFrame };
};

describe('carrying a note', () => {
  it('joins the section in whose frame it is dropped, at its end, as one step', () => {
    const { board, carry, over, inFrame } = setup();
    const place = inFrame('risks');
    expect(carry.pickUp('own').ok).toBe(true);
    carry.moveTo(place);
    expect(carry.drop().ok).toBe(true);
    expect(board.store.note('own')).toMatchObject({ section: 'risks', position: place });
    expect(board.store.noteIds('risks')).toEqual(['other', 'own']);
    expect(over).toEqual(['risks', null]);
    board.undo();
    expect(board.store.note('own')).toMatchObject({ section: 'ideas', rank: 'a0' });
    expect(board.store.note('own')?.position).toBeUndefined();
  });

  it('keeps section and rank when it stays in its frame', () => {
    const { board, carry, inFrame } = setup();
    carry.pickUp('own');
    carry.moveTo(inFrame('ideas'));
    carry.drop();
    expect(board.store.note('own')).toMatchObject({ section: 'ideas', rank: 'a0' });
    expect(board.store.note('own')?.position).toEqual(inFrame('ideas'));
  });

  it('belongs to no section on open canvas', () => {
    const { board, carry } = setup();
    carry.pickUp('own');
    carry.moveTo({ x: -5000, y: 12.4 });
    carry.drop();
    expect(board.store.note('own')).toMatchObject({ section: '', position: { x: -5000, y: 12 } });
  });

  it('tells others of all that moves, until the drop', () => {
    const { board, carry, selection } = setup('facilitator');
    choose(selection, ['own', 'other']);
    carry.pickUp('other');
    carry.moveTo({ x: 5, y: 6 });
    const dragging = { note: 'other', position: { x: 5, y: 6 }, along: ['own'] };
    expect(board.presence.own().dragging).toEqual(dragging);
    carry.drop();
    expect(board.presence.own().dragging).toBeNull();
  });

  it('writes nothing before the drop, and nothing when it is given up', () => {
    const { board, carry, held, inFrame } = setup();
    carry.pickUp('own');
    carry.moveTo(inFrame('risks'));
    expect(board.store.note('own')?.position).toBeUndefined();
    carry.cancel();
    expect(carry.current()).toBeNull();
    expect(carry.drop().ok).toBe(true);
    expect(board.store.note('own')).toMatchObject({ section: 'ideas' });
    expect(held).toEqual(['own', '-own']);
  });

  it('does not take up what one may not move', () => {
    const { carry } = setup();
    expect(carry.pickUp('other')).toEqual({ ok: false, error: 'notYours' });
    expect(carry.current()).toBeNull();
  });

  it('goes back from a section that takes no notes', () => {
    const { board, carry, held, over, inFrame } = setup();
    carry.pickUp('own');
    carry.moveTo(inFrame('opening'));
    expect(carry.drop()).toEqual({ ok: false, error: 'sectionLocked' });
    expect(over).not.toContain('opening');
    expect(board.store.note('own')).toMatchObject({ section: 'ideas' });
    expect(held.at(-1)).toBe('-own');
  });

  it('finds the rank after a section’s last note', () => {
    const { board } = setup('facilitator');
    expect(rankAtEnd(board, 'risks') > 'a0').toBe(true);
    expect(rankAtEnd(board, 'opening')).toBe('a0');
  });
});

describe('carrying several notes', () => {
  const several = {
    ...content,
    notes: [
      { id: 'a', text: '', section: 'ideas', rank: 'a0', createdAt: 1, author: 'anna' },
      { id: 'b', text: '', section: 'ideas', rank: 'a1', createdAt: 1, author: 'anna' },
      { id: 'theirs', text: '', section: 'ideas', rank: 'a2', createdAt: 1, author: 'eero' },
    ],
  };

  it('moves them together, each to the section it comes to lie in, as one step', () => {
    const { board, scene, carry, selection, inFrame } = setup('participant', several);
    choose(selection, ['a', 'b']);
    const [a, b] = [scene.boxOf('a'), scene.boxOf('b')];
    if (!a || !b) throw new Error('no boxes');
    carry.pickUp('b');
    const to = inFrame('risks');
    carry.moveTo(to);
    expect(carry.drop().ok).toBe(true);
    expect(board.store.note('b')).toMatchObject({ section: 'risks', position: to });
    expect(board.store.note('a')?.position).toEqual({ x: to.x + a.x - b.x, y: to.y + a.y - b.y });
    board.undo();
    expect(board.store.note('a')?.position).toBeUndefined();
    expect(board.store.noteIds('ideas')).toEqual(['a', 'b', 'theirs']);
    expect(board.undoState().canUndo).toBe(false);
  });

  it('gives them ranks one after another in their new section', () => {
    const { board, carry, selection } = setup('participant', several);
    choose(selection, ['a', 'b']);
    carry.pickUp('a');
    carry.moveTo({ x: -9000, y: 0 });
    carry.drop();
    expect(board.store.noteIds('')).toEqual(['a', 'b']);
    expect(board.store.note('a')?.rank).not.toBe(board.store.note('b')?.rank);
  });

  it('leaves those that one may not move, and a note that is not chosen moves alone', () => {
    const { board, carry, selection } = setup('participant', several);
    choose(selection, ['a', 'theirs']);
    carry.pickUp('a');
    expect(carry.whyLeft()).toBe('notYours');
    expect(carry.notes()).toEqual(['a']);
    carry.cancel();
    carry.pickUp('b');
    expect(carry.whyLeft()).toBeNull();
    carry.moveTo({ x: -9000, y: 0 });
    carry.drop();
    expect(board.store.note('a')?.position).toBeUndefined();
    expect(board.store.note('b')?.position).toBeDefined();
  });
});

describe('a note put on another one', () => {
  /** So that the centre of the one in hand is that of the other. */
  const onOther = (scene: Scene) => {
    const box = scene.boxOf('other');
    if (!box) throw new Error('the other note is nowhere');
    return { x: box.x + 10, y: box.y + 10 };
  };

  it('comes into one cluster with it, and lies below it, as one step', () => {
    const { board, carry, scene, onto } = setup('facilitator');
    const other = scene.boxOf('other');
    carry.pickUp('own');
    carry.moveTo(onOther(scene));
    expect(onto).toEqual(['other']);
    expect(carry.drop().ok).toBe(true);
    expect(onto).toEqual(['other', null]);
    expect(board.store.clusterOf('own')?.id).toBe(board.store.clusterOf('other')?.id);
    expect(board.store.clusterOf('own')).not.toBeNull();
    expect(board.store.note('own')).toMatchObject({ section: 'risks', position: { x: other?.x } });
    board.undo();
    expect(board.store.clusterOf('other')).toBeNull();
    expect(board.store.note('own')).toMatchObject({ section: 'ideas', rank: 'a0' });
  });

  it('lies over it where it was moved by keys', () => {
    const { board, carry, scene } = setup('facilitator');
    carry.byKeys.pickUp('own');
    carry.byKeys.moveTo(onOther(scene));
    carry.byKeys.drop();
    expect(board.store.clusterOf('own')).toBeNull();
  });

  it('lies over it where nobody may cluster', () => {
    const { board, carry, scene } = setup('participant', {
      ...content,
      settings: { participantsCluster: false },
    });
    carry.pickUp('own');
    carry.moveTo(onOther(scene));
    carry.drop();
    expect(board.store.clusterOf('own')).toBeNull();
    expect(board.store.note('own')?.section).toBe('risks');
  });
});
