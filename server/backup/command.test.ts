import { expect, test } from 'vitest';
import { withValues } from './command.ts';

const options = { into: { type: 'string' }, meeting: { type: 'string' } } as const;

test('an id that begins with a dash is the value of the option before it', () => {
  expect(withValues(['file', '--meeting', '-8oF', '--into', 'folder'], options)).toEqual([
    'file',
    '--meeting=-8oF',
    '--into',
    'folder',
  ]);
  expect(withValues(['--meeting', '--8oF', 'file'], options)).toEqual(['--meeting=--8oF', 'file']);
  // Somebody forgot the id.
  for (const args of [['--meeting', '--into', 'x'], ['--meeting', '--help'], ['--meeting']]) {
    expect(withValues(args, options)).toEqual(args);
  }
});
