import { describe, expect, it } from 'vitest';
import { nextIndex } from './roving.ts';

describe('nextIndex', () => {
  it('goes round at both ends', () => {
    expect(nextIndex('ArrowDown', 2, 3)).toBe(0);
    expect(nextIndex('ArrowUp', 0, 3)).toBe(2);
  });

  it('starts at an end when nothing is focused', () => {
    expect(nextIndex('ArrowDown', -1, 3)).toBe(0);
    expect(nextIndex('ArrowUp', -1, 3)).toBe(2);
  });

  it('jumps with Home and End', () => {
    expect(nextIndex('Home', 1, 3)).toBe(0);
    expect(nextIndex('End', 1, 3)).toBe(2);
  });

  it('leaves other keys and empty lists alone', () => {
    expect(nextIndex('a', 1, 3)).toBeNull();
    expect(nextIndex('ArrowDown', -1, 0)).toBeNull();
  });
});
