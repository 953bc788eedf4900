import { expect, test } from 'vitest';
import { isDeeperThan } from './json-depth.ts';

test.each([
  ['{"a":[1]}', 2, false],
  ['{"a":[1]}', 1, true],
  ['[]'.repeat(50), 1, false],
  ['"[[[["', 1, false],
  [String.raw`"\"[[["`, 1, false],
  [String.raw`["\\",[[]]]`, 2, true],
])('%s is deeper than %i: %s', (json, limit, isDeeper) => {
  expect(isDeeperThan(json, limit)).toBe(isDeeper);
});
