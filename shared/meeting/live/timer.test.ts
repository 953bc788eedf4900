import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extendTimer, pauseTimer, remainingMs, resumeTimer, startTimer } from './timer.ts';
import { MAX_TIMER_MS } from './max-timer.ts';

const NOW = 1_700_000_000_000;
const MINUTE = 60_000;

describe('a timer', () => {
  test('runs from the moment it is started', () => {
    const timer = startTimer(5 * MINUTE, NOW);
    expect(timer).toEqual({
      endsAt: NOW + 5 * MINUTE,
      pausedRemainingMs: null,
      lengthMs: 5 * MINUTE,
    });
    expect(remainingMs(timer, NOW + 2 * MINUTE)).toBe(3 * MINUTE);
    expect(remainingMs(timer, NOW + 9 * MINUTE)).toBe(0);
  });

  test('gets more time, and its bar grows with it', () => {
    const timer = extendTimer(startTimer(5 * MINUTE, NOW), 2 * MINUTE, NOW + MINUTE);
    expect(timer).toEqual({
      endsAt: NOW + 7 * MINUTE,
      pausedRemainingMs: null,
      lengthMs: 7 * MINUTE,
    });
  });

  test('runs again from now when it had ended', () => {
    const timer = extendTimer(startTimer(MINUTE, NOW), 2 * MINUTE, NOW + 10 * MINUTE);
    expect(timer).toEqual({
      endsAt: NOW + 12 * MINUTE,
      pausedRemainingMs: null,
      lengthMs: 2 * MINUTE,
    });
  });

  test('ends at once when more is taken than it has', () => {
    expect(extendTimer(startTimer(MINUTE, NOW), -5 * MINUTE, NOW).endsAt).toBe(NOW);
  });

  test('stands while it is paused, and gets time there too', () => {
    const paused = pauseTimer(startTimer(5 * MINUTE, NOW), NOW + MINUTE);
    expect(paused).toEqual({ endsAt: null, pausedRemainingMs: 4 * MINUTE, lengthMs: 5 * MINUTE });
    expect(pauseTimer(paused, NOW + 2 * MINUTE)).toBe(paused);
    const longer = extendTimer(paused, MINUTE, NOW + 3 * MINUTE);
    expect(longer).toEqual({ endsAt: null, pausedRemainingMs: 5 * MINUTE, lengthMs: 6 * MINUTE });
    const running = resumeTimer(longer, NOW + 20 * MINUTE);
    expect(running.endsAt).toBe(NOW + 25 * MINUTE);
    expect(resumeTimer(running, NOW + 21 * MINUTE)).toBe(running);
  });

  test('is never longer than a day, nor shorter than nothing, whatever is pressed', () => {
    const step = fc.record({
      ms: fc.integer({ min: -MAX_TIMER_MS, max: MAX_TIMER_MS }),
      wait: fc.integer({ min: 0, max: MAX_TIMER_MS }),
      pauses: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let now = NOW;
        let timer = startTimer(MINUTE, now);
        for (const { ms, wait, pauses } of steps) {
          now += wait;
          timer = extendTimer(pauses ? pauseTimer(timer, now) : resumeTimer(timer, now), ms, now);
          const left = remainingMs(timer, now);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(MAX_TIMER_MS);
          expect(timer.lengthMs).toBeGreaterThanOrEqual(left);
          expect(timer.lengthMs).toBeLessThanOrEqual(MAX_TIMER_MS);
          expect(timer.endsAt === null).toBe(timer.pausedRemainingMs !== null);
        }
      }),
    );
  });
});
