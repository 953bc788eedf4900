// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { BoardContent } from '../../../shared/board/content.ts';
import type { Dragging } from '../../../shared/presence/presence.ts';
import { createLocalBoard } from '../../board/testing/local-board.ts';
import { createPresenceLink } from '../../sync/presence-link.ts';
import { createFrames } from './frames.ts';
import { createGlide } from './glide.ts';
import { createOthersHands } from './others-hands.ts';
import { createPlacer } from './placer.ts';
import { createScene } from './scene.ts';

const note = { text: '', createdAt: 1, author: 'anna', section: 'ideas' };
const CONTENT: Partial<BoardContent> = {
  sections: [{ id: 'ideas', title: 'Ideas', prompt: '', rank: 'a0' }],
  notes: [
    { ...note, id: 'a', rank: 'a0', position: { x: 240, y: 200 } },
    { ...note, id: 'b', rank: 'a1', position: { x: 340, y: 320 } },
    { ...note, id: 'away', rank: 'a2', position: { x: -900, y: 0 } },
  ],
};

/** A canvas with elements but no page, and Bertil, who carries things on it. */
const setup = () => {
  const link = createPresenceLink();
  const board = createLocalBoard({ content: CONTENT, personId: 'anna', presence: link });
  const { store } = board;
  const scene = createScene();
  const arrange = () =>
    scene.update({
      sections: store.sectionIds().flatMap((id) => store.section(id) ?? []),
      notesIn: (id) => store.noteIds(id).flatMap((noteId) => store.place(noteId) ?? []),
    });
  store.topics.subscribe('places', arrange);
  arrange();
  const others = createOthersHands({ board, scene });
  const glide = createGlide({
    requestFrame: () => {},
    wantsMotion: () => false,
    everyMs: () => 40,
  });
  const placer = createPlacer({ scene, glide, others });
  const frames = createFrames({ scene, placer, glide, others, noteIds: store.noteIds });
  const mounted = (mount: (element: HTMLElement) => void): HTMLElement => {
    const element = document.createElement('div');
    mount(element);
    return element;
  };
  const elements = Object.fromEntries(
    ['a', 'b', 'away'].map((id) => [id, mounted((element) => placer.mount(id, element))]),
  );
  const frame = mounted((element) => frames.mount('ideas', element));
  const bertilCarries = async (dragging: Dragging | null) => {
    const nobody = { number: 1, client: 7, person: 'bertil', writing: null, board: null };
    const { note: taken = null, along = [], position } = dragging ?? {};
    link.take({
      pace: 40,
      isWhole: false,
      hasAllMoves: false,
      left: [],
      details: [{ ...nobody, dragging: taken, along }],
      moves: [{ number: 1, cursor: null, carried: position ?? null }],
      inks: [],
      whereabouts: [],
    });
    await vi.waitFor(() => {
      expect(board.here.dragging('a')?.position ?? others.frameAt('ideas')).toEqual(position);
    });
  };
  const shifts = () => ['a', 'b', 'away'].map((id) => elements[id]?.style.translate);
  return { scene, frame, frames, shifts, bertilCarries };
};

describe('what others have in hand', () => {
  it('is seen where they have it, with all that moves along', async () => {
    const { shifts, bertilCarries } = setup();
    await bertilCarries({ note: 'a', along: ['b'], position: { x: 250, y: 190 } });
    expect(shifts()).toEqual(['10px -10px', '10px -10px', '']);
    await bertilCarries({ note: 'a', along: ['b'], position: { x: 300, y: 200 } });
    expect(shifts()).toEqual(['60px 0px', '60px 0px', '']);
    await bertilCarries(null);
    expect(shifts()).toEqual(['', '', '']);
  });

  it('is a frame with the notes that lie on it, and no others', async () => {
    const { scene, frame, shifts, bertilCarries } = setup();
    const { x = 0, y = 0 } = scene.frameOf('ideas') ?? {};
    await bertilCarries({ note: 'ideas', position: { x: x + 30, y: y + 5 } });
    expect(frame.style.translate).toBe('30px 5px');
    expect(shifts()).toEqual(['30px 5px', '30px 5px', '']);
    await bertilCarries(null);
    expect(frame.style.translate).toBe('');
    expect(shifts()).toEqual(['', '', '']);
  });

  it('does not move the frame that one has in one’s own hand', async () => {
    const { scene, frame, frames, bertilCarries } = setup();
    const box = scene.frameOf('ideas') ?? { x: 0, y: 0, w: 0, h: 0 };
    frames.show('ideas', { ...box, x: 77 });
    await bertilCarries({ note: 'ideas', position: { x: 500, y: 500 } });
    expect([frame.style.left, frame.style.translate]).toEqual(['77px', '']);
    frames.rest('ideas');
    expect(frame.style.left).toBe(`${box.x}px`);
  });
});
