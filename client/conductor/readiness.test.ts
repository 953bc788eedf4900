import { expect, test } from 'vitest';
import { personHere } from '../presence/person-here.ts';
import { readinessOf } from './readiness.ts';

const at = (...ids: string[]) => new Map([['b', ids.map((id) => personHere(id, null, false))]]);
const ready = (...ids: string[]) => new Map(ids.map((id) => [id, { at: 1 }]));

test('counts those who are here, without whoever looks', () => {
  const seen = readinessOf(
    { ready: ready('a', 'b'), peopleAt: at('a', 'b', 'c', 'kaisa') },
    'kaisa',
  );
  expect(seen).toEqual({ ready: 2, here: 3, isEnough: false });
});

test('four of five are enough', () => {
  const people = at('a', 'b', 'c', 'd', 'e');
  expect(readinessOf({ ready: ready('a', 'b', 'c', 'd'), peopleAt: people }, 'k')?.isEnough).toBe(
    true,
  );
  expect(readinessOf({ ready: ready('a', 'b', 'c'), peopleAt: people }, 'k')?.isEnough).toBe(false);
});

test('whoever is ready counts as here even with no board open; nobody ready is nothing to tell', () => {
  expect(readinessOf({ ready: ready('a'), peopleAt: new Map() }, 'k')).toMatchObject({ here: 1 });
  expect(readinessOf({ ready: new Map(), peopleAt: at('a') }, 'k')).toBeNull();
});
