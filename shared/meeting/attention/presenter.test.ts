import { describe, expect, test } from 'vitest';
import { GONE_MS, isAbandoned, SILENT_MS } from './presenter.ts';

describe('what is held', () => {
  const held = { level: 'hold' } as const;

  test('is let go when the presenter has been gone for ten seconds', () => {
    expect(isAbandoned(held, { isHere: false, silentMs: GONE_MS - 1 })).toBe(false);
    expect(isAbandoned(held, { isHere: false, silentMs: GONE_MS })).toBe(true);
  });

  test('is let go when the presenter is there and says nothing for two minutes', () => {
    expect(isAbandoned(held, { isHere: true, silentMs: GONE_MS })).toBe(false);
    expect(isAbandoned(held, { isHere: true, silentMs: SILENT_MS })).toBe(true);
  });
});

test('what one may leave stays when the presenter goes', () => {
  for (const level of ['look', 'bring'] as const) {
    expect(isAbandoned({ level }, { isHere: false, silentMs: SILENT_MS })).toBe(false);
  }
});
