import { describe, expect, it } from 'vitest';
import { createCameraStore } from './camera-store.ts';

const here = { x: 0, y: 0, zoom: 1 };
const there = { x: 300, y: 200, zoom: 0.5 };

const setup = (wantsMotion = true) => {
  const frames: ((now: number) => void)[] = [];
  const store = createCameraStore({
    initial: here,
    requestFrame: (run) => frames.push(run),
    wantsMotion: () => wantsMotion,
  });
  store.setWindow({ w: 800, h: 600 });
  let told = 0;
  store.subscribe(() => {
    told += 1;
  });
  const frameAt = (now: number) => frames.shift()?.(now);
  frameAt(0);
  return { store, frames, frameAt, told: () => told };
};

describe('the camera store', () => {
  it('tells its listeners once a frame, however often it was moved', () => {
    const { store, frameAt, told } = setup();
    const before = told();
    store.set(there);
    store.set({ ...there, x: 301 });
    store.set({ ...there, x: 302 });
    expect(told()).toBe(before);
    frameAt(16);
    expect(told()).toBe(before + 1);
    expect(store.get().x).toBe(302);
  });

  it('glides there and then rests', () => {
    const { store, frames, frameAt } = setup();
    store.glideTo(there);
    frameAt(1000);
    frameAt(1090);
    expect(store.get().zoom).toBeGreaterThan(0.5);
    expect(store.get().zoom).toBeLessThan(1);
    frameAt(1500);
    expect(store.get()).toEqual(there);
    expect(frames).toHaveLength(0);
  });

  it('gives way to the hand during a glide', () => {
    const { store, frameAt } = setup();
    store.glideTo(there);
    frameAt(1000);
    store.set(here);
    frameAt(1100);
    expect(store.get()).toEqual(here);
  });

  it('is there at once without motion', () => {
    const { store } = setup(false);
    store.glideTo(there);
    expect(store.get()).toEqual(there);
  });
});
