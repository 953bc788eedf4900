import { describe, expect, it } from 'vitest';
import { GiveBack } from './give-back.ts';

const setUp = (load = 0) => {
  let collections = 0;
  const giveBack = new GiveBack(
    () => load,
    () => {
      collections += 1;
    },
  );
  return { giveBack, collections: () => collections };
};

describe('memory', () => {
  it('is collected once for many documents that went', () => {
    const { giveBack, collections } = setUp();
    giveBack.released(19);
    giveBack.whenQuiet();
    expect(collections()).toBe(0);
    giveBack.released(1);
    giveBack.whenQuiet();
    giveBack.whenQuiet();
    expect(collections()).toBe(1);
  });

  it('is not collected while the server is at work', () => {
    const { giveBack, collections } = setUp(0.5);
    giveBack.released(1000);
    giveBack.whenQuiet();
    expect(collections()).toBe(0);
  });

  it('shrinks with the collector of V8', () => {
    const giveBack = new GiveBack(() => 0);
    const garbage = Array.from({ length: 200_000 }, (_, index) => ({ index }));
    expect(garbage).toHaveLength(200_000);
    garbage.length = 0;
    const before = process.memoryUsage().heapUsed;
    giveBack.released(100);
    giveBack.whenQuiet();
    expect(process.memoryUsage().heapUsed).toBeLessThan(before);
  });
});
