import { describe, expect, it } from 'vitest';
import type { CanvasNote } from '../../../shared/views/canvas.ts';
import { createCameraStore } from './camera-store.ts';
import { createLookout, openingCamera } from './lookout.ts';
import { createScene } from './scene.ts';

const notes = (count: number): CanvasNote[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    position: { x: at * 216, y: 0 },
    size: undefined,
  }));

const createMemory = (): Pick<Storage, 'getItem' | 'setItem'> => {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
};

const setup = (storage = createMemory(), count = 3, side = 0) => {
  const scene = createScene();
  const camera = createCameraStore({
    initial: { x: 0, y: 0, zoom: 1 },
    requestFrame: (run) => run(0),
    wantsMotion: () => false,
  });
  const rests: (() => void)[] = [];
  const lookout = createLookout({
    camera,
    scene,
    storage,
    boardId: 'b1',
    side: () => side,
    later: (run) => rests.push(run),
  });
  const rest = () => rests.splice(0).forEach((run) => run());
  const fill = () => scene.update({ sections: [], notesIn: () => notes(count) });
  return { scene, camera, lookout, storage, rest, fill };
};

describe('where one looks', () => {
  it('is at first the whole of a small board, once there is a window and a board', () => {
    const { camera, lookout, fill } = setup();
    lookout.setWindow({ w: 1000, h: 600 });
    expect(camera.get()).toEqual({ x: 0, y: 0, zoom: 1 });
    fill();
    expect(camera.get()).toEqual({ x: 316 - 500, y: 80 - 300, zoom: 1 });
  });

  it('is at first the beginning of a large board, near enough to read', () => {
    const whole = { x: 0, y: 0, w: 9000, h: 3000 };
    const first = { x: 0, y: 0, w: 464, h: 500 };
    const desktop = openingCamera(whole, first, { w: 1400, h: 800 });
    const phone = openingCamera(whole, first, { w: 360, h: 640 });
    for (const { x, y, zoom } of [desktop, phone]) {
      expect(x).toBeLessThan(0);
      expect(y).toBeLessThan(0);
      expect(zoom).toBeGreaterThanOrEqual(0.6);
    }
    expect(464 * phone.zoom).toBeLessThan(360);
  });

  it.each([3, 40])('is not under the tools at the side: %i notes', (count) => {
    const side = 78;
    const { camera, lookout, fill } = setup(undefined, count, side);
    const firstAt = (): number => -camera.get().x * camera.get().zoom;
    lookout.setWindow({ w: 1000, h: 600 });
    fill();
    expect(firstAt()).toBeGreaterThan(side);
    camera.set({ x: 0, y: 0, zoom: 1 });
    lookout.fit();
    expect(firstAt()).toBeGreaterThan(side);
    lookout.showNotes(['n0', `n${count - 1}`]);
    expect(firstAt()).toBeGreaterThan(side);
  });

  it('is remembered on this device, board by board', () => {
    const before = setup();
    before.lookout.setWindow({ w: 1000, h: 600 });
    before.fill();
    before.camera.set({ x: 77, y: -5, zoom: 0.5 });
    before.rest();
    const after = setup(before.storage);
    expect(after.camera.get()).toEqual({ x: 77, y: -5, zoom: 0.5 });
    after.lookout.setWindow({ w: 1000, h: 600 });
    after.fill();
    expect(after.camera.get()).toEqual({ x: 77, y: -5, zoom: 0.5 });
  });

  it('starts over when the memory is garbled or closed', () => {
    const garbled = { getItem: () => '{"x":"left","zoom":900}', setItem: () => {} };
    expect(setup(garbled).camera.get()).toEqual({ x: 0, y: 0, zoom: 1 });
    const closed = {
      getItem: (): string | null => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('denied');
      },
    };
    const { camera, lookout, fill, rest } = setup(closed);
    lookout.setWindow({ w: 1000, h: 600 });
    fill();
    expect(rest).not.toThrow();
    expect(camera.get().zoom).toBe(1);
  });

  it('comes near enough to write from afar, and no nearer than it is', () => {
    const { camera, lookout, fill } = setup(undefined, 100);
    lookout.setWindow({ w: 1000, h: 600 });
    fill();
    camera.set({ x: 0, y: -500, zoom: 0.2 });
    lookout.comeNear('n20');
    expect(camera.get().zoom).toBe(1);
    expect(camera.get().x).toBeLessThan(20 * 216);
    expect(camera.get().x + 1000).toBeGreaterThan(20 * 216 + 200);
    camera.set({ ...camera.get(), zoom: 2 });
    lookout.comeNear('n20');
    expect(camera.get().zoom).toBe(2);
  });
});
