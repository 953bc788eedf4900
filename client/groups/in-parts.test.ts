import { expect, test } from 'vitest';
import { inParts } from './in-parts.ts';

test('a list in parts is the whole list, each part no longer than it may be', () => {
  expect(inParts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inParts([1, 2], 2)).toEqual([[1, 2]]);
  expect(inParts([], 2)).toEqual([]);
});
