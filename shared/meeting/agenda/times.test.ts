import { describe, expect, test } from 'vitest';
import type { AgendaItem } from '../records/agenda-item.ts';
import { minutesOver, MINUTE_MS, partNext, partNow, type Running, timeParts } from './times.ts';

const NINE = 1_000 * 60 * MINUTE_MS;
const at = (minutes: number): number => NINE + minutes * MINUTE_MS;

const part = (id: string, minutes: number, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  title: id,
  kind: 'plenary',
  rank: id,
  minutes,
  startsAt: undefined,
  board: undefined,
  breakout: undefined,
  prompt: '',
  deleted: undefined,
  ...more,
});

const CALM: Running = { timer: null, breakouts: [] };

describe('the times of a programme', () => {
  test('follow from the start of the meeting and the minutes of the parts before', () => {
    const timed = timeParts([part('a', 10), part('b', 30), part('c', 5)], NINE);
    expect(timed.map(({ begins, ends }) => [begins, ends])).toEqual([
      [at(0), at(10)],
      [at(10), at(40)],
      [at(40), at(45)],
    ]);
  });

  test('begin anew with a part that has a time of its own', () => {
    const parts = [part('early', 40, { startsAt: at(-45) }), part('a', 10, { startsAt: NINE })];
    const timed = timeParts([...parts, part('b', 30)], NINE);
    expect(timed.map(({ begins }) => begins)).toEqual([at(-45), at(0), at(10)]);
    expect(timed.map(({ overlapMinutes }) => overlapMinutes)).toEqual([0, 0, 0]);
  });

  test('say where two parts cannot both be kept', () => {
    const timed = timeParts([part('a', 25), part('b', 10, { startsAt: at(20) })], NINE);
    expect(timed.map(({ overlapMinutes }) => overlapMinutes)).toEqual([0, 5]);
  });

  test('are unknown while the meeting has none, and known from the first part that has', () => {
    const timed = timeParts([part('a', 10), part('b', 10, { startsAt: NINE }), part('c', 5)], null);
    expect(timed.map(({ begins }) => begins)).toEqual([null, at(0), at(10)]);
  });

  test('may go on after the end of the meeting', () => {
    const timed = timeParts([part('a', 60), part('b', 72)], NINE);
    expect(minutesOver(timed, at(120))).toBe(12);
    expect(minutesOver(timed, at(132))).toBe(0);
    expect(minutesOver(timed, null)).toBe(0);
    expect(minutesOver([], at(120))).toBe(0);
  });
});

describe('the part that is now', () => {
  const parts = [part('a', 10), part('b', 30, { kind: 'breakout', breakout: 'x' }), part('c', 20)];
  const timed = timeParts(parts, NINE);
  const now = (moment: number, running = CALM) => partNow(timed, moment, running);

  test('is the one whose time it is, to the millisecond', () => {
    expect(now(at(0) - 1)).toBeNull();
    expect(now(at(0))).toMatchObject({ timed: { part: { id: 'a' } }, endsAt: at(10), lateMs: 0 });
    expect(now(at(10) - 1)?.timed.part.id).toBe('a');
    expect(now(at(10))?.timed.part.id).toBe('b');
    expect(now(at(60))).toBeNull();
    expect(partNext(timed, at(5))?.part.id).toBe('b');
    expect(partNext(timed, at(45))).toBeNull();
  });

  test('is nothing between parts, and the later one where they overlap', () => {
    const gap = timeParts([part('a', 10), part('b', 10, { startsAt: at(30) })], NINE);
    expect(partNow(gap, at(20), CALM)).toBeNull();
    expect(partNext(gap, at(20))?.part.id).toBe('b');
    const overlap = timeParts([part('a', 30), part('b', 10, { startsAt: at(20) })], NINE);
    expect(partNow(overlap, at(25), CALM)?.timed.part.id).toBe('b');
  });

  test('goes on while its groups are at work, and says how late that is', () => {
    const running: Running = { timer: null, breakouts: [{ id: 'x', stage: 'open' }] };
    expect(now(at(43), running)).toMatchObject({
      timed: { part: { id: 'b' } },
      lateMs: 3 * MINUTE_MS,
    });
    const over: Running = { timer: null, breakouts: [{ id: 'x', stage: 'over' }] };
    expect(now(at(43), over)?.timed.part.id).toBe('c');
  });

  test('goes on as long as the timer that was started in it', () => {
    const timer = { endsAt: at(46), pausedRemainingMs: null, lengthMs: 30 * MINUTE_MS };
    const running: Running = { timer, breakouts: [] };
    expect(now(at(20), running)).toMatchObject({ endsAt: at(46), lateMs: 6 * MINUTE_MS });
    expect(now(at(44), running)).toMatchObject({ timed: { part: { id: 'b' } }, endsAt: at(46) });
    expect(now(at(46), running)?.timed.part.id).toBe('c');
  });

  test('is not changed by a timer that ends earlier, stands, or is of another part', () => {
    const short = { endsAt: at(30), pausedRemainingMs: null, lengthMs: 10 * MINUTE_MS };
    expect(now(at(20), { timer: short, breakouts: [] })).toMatchObject({
      endsAt: at(40),
      lateMs: 0,
    });
    const standing = { endsAt: null, pausedRemainingMs: 5, lengthMs: 10 };
    expect(now(at(20), { timer: standing, breakouts: [] })?.lateMs).toBe(0);
    const other = { endsAt: at(90), pausedRemainingMs: null, lengthMs: 85 * MINUTE_MS };
    expect(now(at(20), { timer: other, breakouts: [] })).toMatchObject({
      endsAt: at(40),
      lateMs: 0,
    });
  });
});
