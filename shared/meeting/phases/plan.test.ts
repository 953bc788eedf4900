import { expect, test } from 'vitest';
import { DEFAULT_RULES } from '../../access/phase-rules.ts';
import type { AgendaItem } from '../records/agenda-item.ts';
import type { Phase } from '../records/phase.ts';
import { neighboursOf, planOf } from './plan.ts';

const part = (id: string): AgendaItem => ({
  id,
  title: id,
  kind: 'board',
  rank: 'a0',
  minutes: 10,
  startsAt: undefined,
  board: undefined,
  breakout: undefined,
  prompt: '',
  deleted: undefined,
});

const phase = (id: string, of: string): Phase => ({
  id,
  part: of,
  title: id,
  rank: 'a0',
  minutes: 5,
  prompt: '',
  rules: DEFAULT_RULES,
  deleted: undefined,
});

const plan = planOf(
  [phase('vote', 'late'), phase('write', 'early'), phase('hello', ''), phase('lost', 'gone')],
  [part('early'), part('late')],
);

test('phases come in the order of their parts; those of a part that was taken out are none', () => {
  expect(plan.map(({ id }) => id)).toEqual(['hello', 'write', 'vote']);
});

test('the next of no phase is the first; there is none after the last', () => {
  expect(neighboursOf(plan, null)).toMatchObject({ before: null, after: { id: 'hello' } });
  expect(neighboursOf(plan, 'write')).toMatchObject({
    before: { id: 'hello' },
    after: { id: 'vote' },
  });
  expect(neighboursOf(plan, 'vote').after).toBeNull();
  expect(neighboursOf(plan, 'lost')).toMatchObject({ before: null, after: { id: 'hello' } });
});
