import { describe, expect, it } from 'vitest';
import { CompactionPolicy } from './compaction-policy.ts';

const MINUTE = 60_000;

const setUp = () => {
  const clock = { now: 0 };
  const policy = new CompactionPolicy(() => clock.now);
  /** Writes entries of a size; the numbers of those after which the journal is folded. */
  const write = (count: number, bytes: number): number[] =>
    Array.from({ length: count }, (_, index) => index + 1).filter(() =>
      policy.wrote('board:a', bytes),
    );
  return { clock, policy, write };
};

describe('a journal is folded', () => {
  it('when enough has come since the last time', () => {
    expect(setUp().write(1000, 1000)).toEqual([263, 526, 789]);
  });

  it('the later the larger its state is', () => {
    const { policy, write } = setUp();
    write(1, 1);
    policy.folded('board:a', 1_000_000);
    expect(write(3000, 1000)).toEqual([1000, 2000, 3000]);
  });

  it('not for a few large entries, and for many however small they are', () => {
    expect(setUp().write(49, 1_000_000)).toEqual([]);
    expect(setUp().write(8000, 1)).toEqual([4000, 8000]);
  });

  it('for less once it is left alone, and once only', () => {
    const { clock, policy, write } = setUp();
    write(20, 100);
    clock.now = 9_999;
    expect(policy.due()).toEqual([]);
    clock.now = 10_000;
    expect(policy.due()).toEqual([{ document: 'board:a', occasion: null }]);
    clock.now = 30_000;
    expect(policy.due()).toEqual([]);
    write(19, 100);
    clock.now = 60_000;
    expect(policy.due()).toEqual([]);
  });

  it('and kept as a checkpoint after ten minutes with edits, not while nothing happens', () => {
    const { clock, policy, write } = setUp();
    write(1, 100);
    clock.now = 10 * MINUTE;
    const occasion = { name: '', at: clock.now };
    expect(policy.due()).toEqual([{ document: 'board:a', occasion }]);
    clock.now = 60 * MINUTE;
    expect(policy.due()).toEqual([]);
    write(1, 100);
    clock.now = 69 * MINUTE;
    expect(policy.due()).toEqual([]);
    clock.now = 70 * MINUTE;
    expect(policy.due()).toHaveLength(1);
  });
});
