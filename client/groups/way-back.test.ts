import { describe, expect, it } from 'vitest';
import { GRACE_MS, isAtWork, wayBack } from './way-back.ts';

const BACK_AT = 1_000_000;
const returning = { stage: 'returning', backAt: BACK_AT } as const;
const over = { stage: 'over', backAt: BACK_AT } as const;
const here = { wasHere: true, isWriting: false };

describe('the way back', () => {
  it('is counted down, then gone', () => {
    expect(wayBack({ breakout: returning, ...here, now: BACK_AT - 5000 })).toEqual({
      kind: 'asked',
      leftMs: 5000,
    });
    expect(wayBack({ breakout: returning, ...here, now: BACK_AT })).toEqual({ kind: 'go' });
    expect(wayBack({ breakout: over, ...here, now: BACK_AT })).toEqual({ kind: 'go' });
  });

  it('waits for words that are being written, but not for ever', () => {
    const writing = { wasHere: true, isWriting: true };
    expect(wayBack({ breakout: over, ...writing, now: BACK_AT + 1000 })).toEqual({
      kind: 'finishing',
      leftMs: GRACE_MS - 1000,
    });
    expect(wayBack({ breakout: over, ...writing, now: BACK_AT + GRACE_MS })).toEqual({
      kind: 'go',
    });
  });

  it('leaves those alone who come to visit when it is over', () => {
    const visitor = { wasHere: false, isWriting: false };
    expect(wayBack({ breakout: over, ...visitor, now: BACK_AT + 1 })).toEqual({ kind: 'stay' });
    expect(wayBack({ breakout: returning, ...visitor, now: BACK_AT + 1 })).toEqual({
      kind: 'stay',
    });
  });

  it('is none while groups work, or work again', () => {
    const open = { stage: 'open', backAt: undefined } as const;
    expect(wayBack({ breakout: open, ...here, now: BACK_AT + 1 })).toEqual({ kind: 'stay' });
    expect(isAtWork(open, BACK_AT)).toBe(true);
    expect(isAtWork(returning, BACK_AT - 1)).toBe(true);
    expect(isAtWork(returning, BACK_AT)).toBe(false);
    expect(isAtWork(over, BACK_AT - 1)).toBe(false);
  });
});
