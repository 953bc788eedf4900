import { describe, expect, it } from 'vitest';
import { abilitiesOf } from '../abilities.ts';
import type { Actor } from '../actor.ts';
import type { Change, Facts } from '../change.ts';
import { mayChangeAuthored } from './authored-rules.ts';

const board = {
  participantsAdd: true,
  participantsReact: true,
  participantsComment: true,
  participantsEdit: 'own',
  participantsMove: 'own',
  participantsCluster: true,
  participantsUnsigned: false,
  frozen: null,
} as const;

const factsOf = (frozen = false): Facts => ({
  abilities: abilitiesOf(
    { ...board, frozen: frozen ? { reason: '', at: 1, by: 'f' } : null },
    null,
  ),
  ownerOf: (_root, id) => (id === 'annas' ? 'anna' : 'eero'),
  hasNote: () => true,
  threadNoteOf: () => undefined,
  sectionOf: () => '',
  needsApproval: () => false,
  deleterOf: () => undefined,
  isTakenOut: () => false,
  isLocked: () => false,
  isNoteLocked: () => false,
  keepsFile: () => false,
  leadsTable: () => false,
  now: () => 1000,
});

const anna: Actor = { personId: 'anna', role: 'participant', access: 'write' };
const leader: Actor = { personId: 'leader', role: 'facilitator', access: 'write' };

const ask = (change: Change, actor = anna, facts = factsOf()): string => {
  const verdict = mayChangeAuthored('comment', actor, change, facts);
  return verdict.ok ? 'ok' : verdict.error;
};

const create = (fields: Readonly<Record<string, unknown>>): Change => ({
  op: 'create',
  root: 'comments',
  id: 'new',
  fields: new Map(Object.entries(fields)),
});

const put = (id: string, field: string, value?: unknown): Change => ({
  op: 'put',
  root: 'comments',
  id,
  field,
  value,
});

describe('records with one author', () => {
  it('begin in the writer’s own name, and not in the future', () => {
    expect(ask(create({ author: 'anna', createdAt: 900 }))).toBe('ok');
    expect(ask(create({ author: 'eero' }))).toBe('notInYourName');
    expect(ask(create({}), leader)).toBe('notInYourName');
    expect(ask(create({ author: 'anna', createdAt: 1e12 }))).toBe('invalidValue');
    expect(ask(create({ author: 'anna' }), anna, factsOf(true))).toBe('frozen');
  });

  it('are changed by their author and by facilitators', () => {
    expect(ask(put('annas', 'text', 'x'))).toBe('ok');
    expect(ask(put('eeros', 'text', 'x'))).toBe('notYours');
    expect(ask(put('eeros', 'text', 'x'), leader)).toBe('ok');
    expect(ask(put('annas', 'text', 'x'), anna, factsOf(true))).toBe('frozen');
  });

  it('keep their author and time, are signed for in the trash, and are never removed', () => {
    expect(ask(put('annas', 'author', 'eero'), leader)).toBe('serverOnly');
    expect(ask(put('annas', 'createdAt', 1))).toBe('serverOnly');
    expect(ask(put('annas', 'deleted', { at: 1, by: 'eero' }))).toBe('notInYourName');
    expect(ask(put('annas', 'deleted', { at: 1, by: 'anna' }))).toBe('ok');
    expect(ask({ op: 'remove', root: 'comments', id: 'annas' }, leader)).toBe('serverOnly');
  });
});
