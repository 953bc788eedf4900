import { describe, expect, it } from 'vitest';
import { createDigestTimer, DIGEST_INTERVAL_MS } from './digest-timer.ts';

const handTurned = () => {
  let now = 0;
  let pending: { at: number; run: () => void } | null = null;
  const spoken: number[] = [];
  const timer = createDigestTimer({
    now: () => now,
    after: (delayMs, run) => {
      pending = { at: now + delayMs, run };
      return () => {
        pending = null;
      };
    },
    speak: () => spoken.push(now),
  });
  const turnTo = (time: number) => {
    now = time;
    if (!pending || pending.at > now) return;
    const { run } = pending;
    pending = null;
    run();
  };
  return { timer, spoken, turnTo };
};

describe('createDigestTimer', () => {
  it('speaks once for a burst', () => {
    const { timer, spoken, turnTo } = handTurned();
    timer.wake();
    turnTo(400);
    timer.wake();
    turnTo(1000);
    expect(spoken).toEqual([1000]);
  });

  it('stays silent for five seconds after it spoke', () => {
    const { timer, spoken, turnTo } = handTurned();
    timer.wake();
    turnTo(1000);
    timer.wake();
    turnTo(1000 + DIGEST_INTERVAL_MS - 1);
    expect(spoken).toHaveLength(1);
    turnTo(1000 + DIGEST_INTERVAL_MS);
    expect(spoken).toEqual([1000, 1000 + DIGEST_INTERVAL_MS]);
  });

  it('says nothing after it was stopped', () => {
    const { timer, spoken, turnTo } = handTurned();
    timer.wake();
    timer.stop();
    turnTo(10_000);
    expect(spoken).toEqual([]);
  });
});
