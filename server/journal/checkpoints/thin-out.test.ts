import { describe, expect, it } from 'vitest';
import type { Checkpoint } from '../journal.ts';
import { thinOut } from './thin-out.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const hourly = (count: number, checkpoint: Partial<Checkpoint> = {}): Checkpoint[] =>
  Array.from({ length: count }, (_, id) => ({
    id,
    name: '',
    at: id * HOUR,
    bytes: 100,
    ...checkpoint,
  }));

const kept = (checkpoints: readonly Checkpoint[]): number[] => {
  const gone = new Set(thinOut(checkpoints));
  return checkpoints.map(({ id }) => id).filter((id) => !gone.has(id));
};

describe('checkpoints are thinned out', () => {
  it('keeps all while they are few', () => {
    expect(thinOut(hourly(12))).toEqual([]);
    expect(thinOut([])).toEqual([]);
  });

  it('keeps the newest twelve and the last of each earlier day', () => {
    expect(kept(hourly(60))).toEqual([23, 47, ...Array.from({ length: 12 }, (_, n) => 48 + n)]);
  });

  it('remembers a day by its last named moment', () => {
    const checkpoints = hourly(40).map((one) => ({ ...one, name: one.id === 9 ? 'resting' : '' }));
    expect(kept(checkpoints).slice(0, 2)).toEqual([9, 27]);
  });

  it('gives up the oldest days beyond forty', () => {
    const daily = hourly(100).map((one) => ({ ...one, at: one.id * DAY }));
    expect(kept(daily)).toEqual(Array.from({ length: 40 }, (_, n) => 60 + n));
  });

  it('gives up the oldest beyond eight megabytes, and the newest never', () => {
    expect(kept(hourly(12, { bytes: 3_000_000 }))).toEqual([10, 11]);
    expect(kept(hourly(3, { bytes: 30_000_000 }))).toEqual([2]);
  });

  it('settles: thinning out once more changes nothing', () => {
    const checkpoints = hourly(500);
    const left = checkpoints.filter(({ id }) => kept(checkpoints).includes(id));
    expect(thinOut(left)).toEqual([]);
  });
});
