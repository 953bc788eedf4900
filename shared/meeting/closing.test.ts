import { describe, expect, test } from 'vitest';
import { closingOf } from './closing.ts';

const board = { afterwards: 'open', awakeUntil: null, closedAt: null } as const;

describe('what is told of a board’s closing', () => {
  test('follows its meeting', () => {
    for (const state of ['preparation', 'live', 'open'] as const) {
      expect(closingOf({ state, openUntil: 5 }, board)).toEqual({ isOpen: true, at: 5 });
    }
    for (const state of ['resting', 'archived'] as const) {
      expect(closingOf({ state, openUntil: 5 }, board)).toEqual({ isOpen: false, at: 5 });
    }
  });

  test('is its own date while it is awake, and afterwards', () => {
    const resting = { state: 'resting', openUntil: 5 } as const;
    expect(closingOf(resting, { ...board, awakeUntil: 9 })).toEqual({ isOpen: true, at: 9 });
    expect(closingOf(resting, { ...board, closedAt: 9 })).toEqual({ isOpen: false, at: 9 });
    expect(closingOf({ ...resting, openUntil: 12 }, { ...board, closedAt: 9 }).at).toBe(12);
  });

  test('is the later date of both while the meeting takes additions, too', () => {
    const open = { state: 'open', openUntil: 5 } as const;
    expect(closingOf(open, { ...board, awakeUntil: 3 })).toEqual({ isOpen: true, at: 5 });
    expect(closingOf(open, { ...board, awakeUntil: 9 })).toEqual({ isOpen: true, at: 9 });
    const readLater = { ...board, afterwards: 'read' } as const;
    expect(closingOf(open, { ...readLater, awakeUntil: 3 })).toEqual({ isOpen: true, at: 3 });
    expect(closingOf(open, readLater)).toEqual({ isOpen: false, at: null });
  });
});
