import { describe, expect, it } from 'vitest';
import type { BoardContent } from '../../../shared/board/content.ts';
import type { Role } from '../../../shared/access/actor.ts';
import { centreOf } from '../../../shared/views/canvas.ts';
import { createLocalBoard } from '../../board/testing/local-board.ts';
import { createCarry, rankAtEnd } from './carry.ts';
import type { Placer } from './placer.ts';
import { createScene } from './scene.ts';

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

const setup = (role: Role = 'participant') => {
  const board = createLocalBoard({ content, role, personId: 'anna' });
  const { store } = board;
  const scene = createScene();
  const arrange = () =>
    scene.update({
      sections: store.sectionIds().flatMap((id) => store.section(id) ?? []),
      notesIn: (id) => store.noteIds(id).flatMap((noteId) => store.place(noteId) ?? []),
    });
  store.topics.subscribe('places', arrange);
  arrange();
  const held: string[] = [];
  const placer: Placer = {
    mount: () => () => {},
    hold: (noteId) => held.push(noteId),
    release: (noteId) => held.push(`-${noteId}`),
  };
  const over: (string | null)[] = [];
  const carry = createCarry({ board, scene, placer, onOver: (id) => over.push(id) });
  const inFrame = (sectionId: string) => {
    const box = scene.frameOf(sectionId);
    if (!box) throw new Error(`${sectionId} has no frame`);
    return { x: centreOf(box).x - 100, y: centreOf(box).y - 80 };
  };
  return { board, scene, carry, held, over, inFrame };
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
    const { board, carry, held, inFrame } = setup();
    carry.pickUp('own');
    carry.moveTo(inFrame('opening'));
    expect(carry.drop()).toEqual({ ok: false, error: 'sectionLocked' });
    expect(board.store.note('own')).toMatchObject({ section: 'ideas' });
    expect(held.at(-1)).toBe('-own');
  });

  it('finds the rank after a section’s last note', () => {
    const { board } = setup('facilitator');
    expect(rankAtEnd(board, 'risks') > 'a0').toBe(true);
    expect(rankAtEnd(board, 'opening')).toBe('a0');
  });
});
