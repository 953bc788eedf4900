import { expect, test } from 'vitest';
import { levelFor } from './level-choice.ts';

test('what is chosen holds as long as it is offered; before, the first that is offered', () => {
  expect(levelFor(null, ['named'], true)).toBe('named');
  expect(levelFor(null, ['nameless', 'named'], false)).toBe('nameless');
  expect(levelFor('named', ['nameless', 'named'], true)).toBe('named');
  expect(levelFor('hidden', ['named', 'hidden'], true)).toBe('hidden');
});

test('words that were begun without a name never become named by themselves', () => {
  expect(levelFor('nameless', ['named'], true)).toBeNull();
  expect(levelFor('nameless', ['hidden', 'named'], true)).toBeNull();
  expect(levelFor('hidden', ['nameless'], true)).toBeNull();
  expect(levelFor('nameless', ['named'], false)).toBe('named');
});

test('named words may become less', () => {
  expect(levelFor('named', ['nameless'], true)).toBe('nameless');
});
