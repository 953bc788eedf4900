import { expect, test } from 'vitest';
import { noteAddress, noteAsked } from './note-address.ts';

test('a note’s address leads to its board as who one is, and is read there', () => {
  const address = noteAddress('/m/m1/participant/b/plenary', { board: 'k1', note: 'n-1' });
  expect(address).toBe('/m/m1/participant/b/k1?note=n-1');
  const { search } = new URL(address, 'http://localhost');
  expect(noteAsked(search)).toBe('n-1');
  expect(noteAsked('?x=1')).toBeNull();
});
