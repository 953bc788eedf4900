import { describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/access/actor.ts';
import { NOTE_SIZE } from '../../../shared/views/canvas.ts';
import { covers, touches } from '../../../shared/views/spatial-index.ts';
import { landingNear } from './landing.ts';
import { createCanvasGround } from './testing/ground.ts';

const setup = (role: Role = 'participant') =>
  createCanvasGround({
    role,
    content: {
      sections: [
        { id: 'ideas', title: 'Ideas', prompt: '', rank: 'a0' },
        { id: 'opening', title: 'Opening', prompt: '', rank: 'a1', locked: true },
      ],
      notes: [
        { id: 'n1', text: '', section: 'ideas', rank: 'a0', createdAt: 1, author: 'anna' },
        {
          id: 'free',
          text: '',
          section: '',
          rank: 'a0',
          createdAt: 1,
          author: 'anna',
          position: { x: -600, y: 0 },
        },
      ],
    },
  });

const cornerOf = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x, y });

describe('where something new lands', () => {
  it('is the wanted place when it is free', () => {
    const place = { x: -1500, y: 10 };
    expect(landingNear(setup(), { place })).toEqual({ section: '', position: place });
  });

  it('is beside a note that lies there', () => {
    const ground = setup();
    const box = ground.scene.boxOf('free');
    if (!box) throw new Error('no box');
    const { position } = landingNear(ground, { place: cornerOf(box) });
    expect(position && touches({ ...position, ...NOTE_SIZE }, box)).toBe(false);
  });

  it('stays in the frame it was wanted in', () => {
    const ground = setup();
    const [box, frame] = [ground.scene.boxOf('n1'), ground.scene.frameOf('ideas')];
    if (!box || !frame) throw new Error('no box');
    const { section, position } = landingNear(ground, { place: cornerOf(box) });
    expect(section).toBe('ideas');
    expect(position && covers(frame, { ...position, ...NOTE_SIZE })).toBe(true);
    expect(position && touches({ ...position, ...NOTE_SIZE }, box)).toBe(false);
  });

  it('is laid out by the section when its frame is full', () => {
    const ground = setup();
    ground.fill('ideas', 3);
    const box = ground.scene.boxOf('n1');
    if (!box) throw new Error('no box');
    expect(landingNear(ground, { place: cornerOf(box) })).toEqual({ section: 'ideas' });
  });

  it('is open paper for several that have no room there and keep their shape', () => {
    const ground = setup();
    const frame = ground.scene.frameOf('ideas');
    if (!frame) throw new Error('no frame');
    const size = { w: 900, h: 400 };
    const place = { x: frame.x - 200, y: frame.y };
    const { section, position } = landingNear(ground, { place, size, keepsShape: true });
    expect(section).toBe('');
    expect(position && touches({ ...position, ...size }, frame)).toBe(false);
    expect(landingNear(ground, { place, size })).toEqual({ section: 'ideas' });
  });

  it('is outside a section that takes nothing from this person', () => {
    const inFrame = (role: Role) => {
      const ground = setup(role);
      const frame = ground.scene.frameOf('opening');
      if (!frame) throw new Error('no frame');
      return landingNear(ground, { place: { x: frame.x + 30, y: frame.y + 130 } }).section;
    };
    expect(inFrame('participant')).toBe('');
    expect(inFrame('facilitator')).toBe('opening');
  });

  it('is beyond everything where all around is full, so that it covers nothing even then', () => {
    const ground = setup();
    const size = { w: 5000, h: 5000 };
    const { position } = landingNear(ground, { place: { x: 0, y: 0 }, size, keepsShape: true });
    const boxes = [...ground.scene.arrangement().boxes.values()];
    const covered = boxes.filter((box) => position && touches({ ...position, ...size }, box));
    expect(covered).toEqual([]);
    const crowd = Array.from({ length: 900 }, (_, at) => ({
      id: `c${at}`,
      text: '',
      section: '',
      rank: `b${at}`,
      createdAt: 1,
      position: { x: -9000 + (at % 30) * 210, y: 3000 + Math.floor(at / 30) * 170 },
    }));
    ground.board.act({ name: 'note.add', args: { notes: crowd } });
    const landed = landingNear(ground, { place: { x: -6000, y: 5500 } }).position;
    const box = landed && { ...landed, ...NOTE_SIZE };
    expect(box && ground.scene.within(box).size).toBe(0);
  });
});
