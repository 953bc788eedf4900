import { expect, test } from 'vitest';
import { isInstalled } from './install.mjs';

const locked = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', optional: true },
};
const a = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } };

test('packages for other machines may be missing', () => {
  expect(isInstalled(locked, a)).toBe(true);
});

test('another version is not what the lock asks for, optional or not', () => {
  expect(isInstalled(locked, { ...a, 'node_modules/b': { version: '2.0.1' } })).toBe(false);
  expect(isInstalled(locked, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
});

test('the same version with other contents is not the same package', () => {
  const other = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } };
  expect(isInstalled(locked, other)).toBe(false);
});

test('a package that is needed must be there', () => {
  expect(isInstalled(locked, {})).toBe(false);
});
