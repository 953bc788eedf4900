import { describe, expect, it } from 'vitest';
import { createGlide } from './glide.ts';

const setup = (wantsMotion = true, everyMs = 40) => {
  const frames: ((now: number) => void)[] = [];
  const glide = createGlide({
    requestFrame: (run) => frames.push(run),
    wantsMotion: () => wantsMotion,
    everyMs: () => everyMs,
  });
  const shown: number[] = [];
  const show = ({ x }: { readonly x: number }) => shown.push(x);
  let now = 0;
  const frame = () => frames.shift()?.((now += 16));
  return { glide, frames, frame, shown, show };
};

describe('gliding', () => {
  it('starts where it is, goes there step by step, and rests', () => {
    const { glide, frames, frame, shown, show } = setup();
    glide.moveTo('a', { x: 0, y: 0 }, show);
    expect(shown).toEqual([0]);
    glide.moveTo('a', { x: 100, y: 0 }, show);
    for (let count = 0; count < 100 && frames.length > 0; count += 1) frame();
    expect(frames).toHaveLength(0);
    expect(shown.at(-1)).toBe(100);
    expect(shown.length).toBeGreaterThan(5);
    expect(shown).toEqual(shown.toSorted((a, b) => a - b));
  });

  it('takes as long as it is until the next news', () => {
    const framesUntilThere = (everyMs: number): number => {
      const { glide, frames, frame, show } = setup(true, everyMs);
      glide.moveTo('a', { x: 0, y: 0 }, show);
      glide.moveTo('a', { x: 100, y: 0 }, show);
      let count = 0;
      for (; frames.length > 0; count += 1) frame();
      return count;
    };
    expect(framesUntilThere(120)).toBe(framesUntilThere(40));
    expect(framesUntilThere(450)).toBeGreaterThan(2 * framesUntilThere(40));
  });

  it('runs one loop however many are on their way', () => {
    const { glide, frames, show } = setup();
    for (const key of ['a', 'b']) glide.moveTo(key, { x: 0, y: 0 }, show);
    for (const key of ['a', 'b', 'a']) glide.moveTo(key, { x: 50, y: 0 }, show);
    expect(frames).toHaveLength(1);
  });

  it('is there at once for those who want no motion, and under one’s own hand', () => {
    const still = setup(false);
    still.glide.moveTo('a', { x: 0, y: 0 }, still.show);
    still.glide.moveTo('a', { x: 100, y: 0 }, still.show);
    expect(still.shown).toEqual([0, 100]);

    const moving = setup();
    moving.glide.put('a', { x: 0, y: 0 }, moving.show);
    moving.glide.moveTo('a', { x: 100, y: 0 }, moving.show);
    moving.glide.put('a', { x: 30, y: 0 }, moving.show);
    moving.frame();
    expect(moving.shown).toEqual([0, 30]);
    expect(moving.glide.placeOf('a')).toEqual({ x: 30, y: 0 });
  });
});
