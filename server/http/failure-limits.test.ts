import { beforeEach, describe, expect, test } from 'vitest';
import { noMetrics } from '../metrics/metrics.ts';
import { HandClock } from '../testing/test-app.ts';
import { createFailureLimits, type FailureLimits } from './failure-limits.ts';

const HOME = '192.0.2.1';

let clock: HandClock;
let limits: FailureLimits;

beforeEach(() => {
  clock = new HandClock();
  limits = createFailureLimits(clock, noMetrics);
});

const wrong = (address = HOME) => limits.attempt(address, async () => null);
const right = (address = HOME) => limits.attempt(address, async () => 'meeting');

const failTimes = async (count: number, address = HOME): Promise<void> => {
  for (let attempt = 0; attempt < count; attempt += 1) await wrong(address);
};

const isSettled = async (promise: Promise<unknown>): Promise<boolean> => {
  const pending = Symbol('pending');
  return (await Promise.race([promise, Promise.resolve(pending)])) !== pending;
};

/** Lets everything run that waits for nothing but its turn in the event loop. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('wrong guesses', () => {
  test('are answered at once up to the limit, and right ones are never counted', async () => {
    for (let attempt = 0; attempt < 650; attempt += 1) expect((await right()).ok).toBe(true);
    for (let attempt = 0; attempt < 100; attempt += 1) {
      expect(await wrong()).toEqual({ ok: false, error: 'wrong' });
    }
  });

  test('past the limit wait their turn, are told so, and do not shut out right ones', async () => {
    await failTimes(100);
    clock.turn(1);
    const guess = wrong();
    const neighbour = right();
    await settle();
    clock.turn(0);
    expect(await neighbour).toEqual({ ok: true, value: 'meeting' });
    await settle();
    expect(await isSettled(guess)).toBe(false);
    clock.turn(50);
    expect(await guess).toEqual({ ok: false, error: 'tooMany' });
  });

  test('past the limit at one address slow no other address down', async () => {
    await failTimes(100);
    expect((await right('198.51.100.7')).ok).toBe(true);
    expect(await wrong('198.51.100.7')).toEqual({ ok: false, error: 'wrong' });
  });

  test('from many addresses leave each a few slips', async () => {
    for (const last of [1, 2, 3]) await failTimes(100, `203.0.113.${last}`);
    await failTimes(5);
    const sixth = wrong();
    await settle();
    expect(await isSettled(sixth)).toBe(false);
    clock.turn(0);
    expect(await sixth).toEqual({ ok: false, error: 'tooMany' });
  });

  test('from one IPv6 network are counted together', async () => {
    for (let last = 0; last < 100; last += 1) await wrong(`2001:db8:1:2::${last.toString(16)}`);
    const guess = wrong('2001:db8:1:2:ffff::1');
    await settle();
    expect(await isSettled(guess)).toBe(false);
    clock.turn(0);
    expect(await guess).toEqual({ ok: false, error: 'tooMany' });
  });

  test('from thousands of addresses make even a first guess wait its turn', async () => {
    for (let address = 0; address < 3000; address += 1) {
      await wrong(`10.0.${Math.floor(address / 250)}.${address % 250}`);
    }
    const guess = right();
    await settle();
    expect(await isSettled(guess)).toBe(false);
    clock.turn(0);
    expect(await guess).toEqual({ ok: true, value: 'meeting' });
  });

  test('give way to those who come later when too many wait', async () => {
    await failTimes(100);
    const queue = Array.from({ length: 900 }, () => wrong());
    await settle();
    expect(await queue[0]).toEqual({ ok: false, error: 'tooMany' });
    expect(await isSettled(queue.at(-1) ?? settle())).toBe(false);
  });

  test('by the thousand, and over, do not hold up 650 right ones from the same address', async () => {
    await failTimes(100);
    const attack = Array.from({ length: 1000 }, () => wrong());
    await settle();
    let isIn = 0;
    for (let person = 0; person < 650; person += 1) {
      void right().then(({ ok }) => (isIn += Number(ok)));
      await settle();
      clock.turn(100);
    }
    await settle();
    expect(isIn).toBe(650);
    for (let wait = 0; wait < 800; wait += 1) {
      clock.turn(50);
      await settle();
    }
    expect(new Set((await Promise.all(attack)).map(({ ok }) => ok))).toEqual(new Set([false]));
  });
});
