import { describe, expect, it } from 'vitest';
import type { CanvasNote } from '../../../shared/views/canvas.ts';
import { createCameraStore } from './camera-store.ts';
import { createStage } from './stage.ts';
import { createScene } from './scene.ts';

const COLUMNS = 100;

const notes: CanvasNote[] = Array.from({ length: 10_000 }, (_, at) => ({
  id: `n${at}`,
  position: { x: (at % COLUMNS) * 216, y: Math.floor(at / COLUMNS) * 176 },
  size: undefined,
}));

const setup = () => {
  const frames: ((now: number) => void)[] = [];
  const requestFrame = (run: (now: number) => void) => frames.push(run);
  const settle = () => {
    for (let frame = frames.shift(); frame; frame = frames.shift()) frame(0);
  };
  const scene = createScene();
  const camera = createCameraStore({
    initial: { x: 0, y: 0, zoom: 1 },
    requestFrame,
    wantsMotion: () => false,
  });
  camera.setWindow({ w: 1440, h: 800 });
  const stage = createStage({ scene, camera, requestFrame });
  scene.update({ sections: [], notesIn: () => notes });
  let told = 0;
  stage.subscribe(() => {
    told += 1;
  });
  const noteIds = () => stage.items().map(({ id }) => id);
  return { scene, camera, stage, noteIds, frames, settle, told: () => told };
};

describe('the stage', () => {
  it('holds the notes in view and a little around it, in reading order', () => {
    const { noteIds, settle } = setup();
    settle();
    const ids = noteIds();
    expect(ids.length).toBeGreaterThan(40);
    expect(ids.length).toBeLessThan(130);
    expect(ids[0]).toBe('n0');
    expect(ids).not.toContain('n99');
    const numbers = ids.map((id) => Number(id.slice(1)));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it('fills a few notes a frame', () => {
    const { noteIds, frames, settle } = setup();
    frames.shift()?.(0);
    const first = noteIds().length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(40);
    settle();
    expect(noteIds().length).toBeGreaterThan(first);
  });

  it('stays as it is while one pans within the area that is ready', () => {
    const { camera, settle, told } = setup();
    settle();
    const before = told();
    for (let x = 0; x <= 300; x += 20) {
      camera.set({ x, y: 0, zoom: 1 });
      settle();
    }
    expect(told()).toBe(before);
    camera.set({ x: 2000, y: 0, zoom: 1 });
    settle();
    expect(told()).toBeGreaterThan(before);
  });

  it('leaves to the overview a few notes a frame, whatever comes back meanwhile', () => {
    const { camera, noteIds, frames, settle } = setup();
    settle();
    const many = noteIds().length;
    camera.set({ x: 0, y: 0, zoom: 0.2 });
    frames.shift()?.(0);
    expect(noteIds().length).toBeLessThan(many);
    expect(noteIds().length).toBeGreaterThan(0);
    camera.set({ x: 8000, y: 8000, zoom: 1 });
    settle();
    expect(noteIds()).not.toContain('n0');
    expect(noteIds().length).toBeGreaterThan(many);
  });

  it('gives way to the overview when zoomed far out, but for pinned notes', () => {
    const { camera, stage, noteIds, settle } = setup();
    settle();
    camera.set({ x: 0, y: 0, zoom: 0.2 });
    settle();
    expect(noteIds()).toEqual([]);
    stage.pin('focus', ['n777']);
    settle();
    expect(noteIds()).toEqual(['n777']);
    stage.pin('focus', []);
    settle();
    expect(noteIds()).toEqual([]);
  });

  it('keeps its order while somebody reads there', () => {
    const { stage, noteIds, scene, settle } = setup();
    settle();
    const before = noteIds();
    stage.keepOrder(true);
    const moved = notes.map((note) =>
      note.id === 'n0' ? { ...note, position: { x: 432, y: 360 } } : note,
    );
    scene.update({ sections: [], notesIn: () => moved });
    settle();
    expect(noteIds()).toEqual(before);
    stage.keepOrder(false);
    settle();
    expect(noteIds()[0]).toBe('n1');
    expect(new Set(noteIds())).toEqual(new Set(before));
  });
});

describe('the reading order of the stage', () => {
  it('is a frame, its notes, the next frame, and last the notes of no section', () => {
    const scene = createScene();
    const requestFrame = (run: (now: number) => void) => run(0);
    const camera = createCameraStore({
      initial: { x: 0, y: 0, zoom: 0.4 },
      requestFrame,
      wantsMotion: () => false,
    });
    const stage = createStage({ scene, camera, requestFrame });
    camera.setWindow({ w: 2000, h: 1000 });
    const inSection: Record<string, string[]> = { s1: ['a', 'b'], s2: ['c'], '': ['d'] };
    scene.update({
      sections: [
        { id: 's1', frame: undefined },
        { id: 's2', frame: undefined },
      ],
      notesIn: (id) =>
        (inSection[id] ?? []).map((noteId) => ({
          id: noteId,
          position: undefined,
          size: undefined,
        })),
    });
    expect(stage.items().map(({ id }) => id)).toEqual(['s1', 'a', 'b', 's2', 'c', 'd']);
  });
});
