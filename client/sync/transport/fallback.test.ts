import { describe, expect, it } from 'vitest';
import { createManualClock } from '../testing/manual-clock.ts';
import { createFallback } from './fallback.ts';

const KEY = 'until';

const tab = () => {
  const time = createManualClock();
  const kept = new Map<string, string>();
  const load = () =>
    createFallback({
      clock: time.clock,
      storage: {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => kept.set(key, value),
      },
      key: KEY,
    });
  return { time, kept, load };
};

describe('the fallback', () => {
  it('is taken after a silence, over a reload too, and for some minutes', () => {
    const { time, load } = tab();
    const first = load();
    expect(first.instead()).toBeNull();
    const began = time.clock.now();
    time.advance(4000);
    expect(first.failed(began)).toBe(true);
    expect(first.instead()).not.toBeNull();
    expect(load().instead()).not.toBeNull();
    time.advance(600_000);
    expect([first.instead(), load().instead()]).toEqual([null, null]);
  });

  it('tells everyone who began before that there is another way, and nobody who comes by it', () => {
    const { time, load } = tab();
    const fallback = load();
    const began = time.clock.now();
    expect(fallback.failed(began)).toBe(false);
    time.advance(500);
    const again = time.clock.now();
    time.advance(100);
    expect(fallback.failed(again)).toBe(true);
    expect(fallback.failed(again)).toBe(true);
    time.advance(100);
    expect(fallback.failed(time.clock.now())).toBe(false);
  });

  it.each(['', 'soon', '-1', 'Infinity x'])('reads nothing from "%s"', (word) => {
    const { kept, load } = tab();
    kept.set(KEY, word);
    expect(load().instead()).toBeNull();
  });
});
