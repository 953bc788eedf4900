import { expect, test } from 'vitest';
import { isAtLeast } from './node.mjs';

test.each([
  ['24.15.0', true],
  ['24.21.3', true],
  ['26.0.0', true],
  ['24.9.0', false],
  ['20.20.2', false],
])('Node %s is 24.15 or newer: %s', (version, enough) => {
  expect(isAtLeast([24, 15], version)).toBe(enough);
});
