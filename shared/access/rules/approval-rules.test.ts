import { expect, it } from 'vitest';
import { abilitiesOf, type BoardTerms } from '../abilities.ts';
import type { Actor, Role } from '../actor.ts';
import type { Change, Facts } from '../change.ts';
import { may } from '../rules.ts';

const BOARD: BoardTerms = {
  participantsAdd: true,
  participantsReact: true,
  participantsComment: true,
  participantsEdit: 'own',
  participantsMove: 'own',
  participantsCluster: true,
  participantsUnsigned: false,
  frozen: null,
};

/** `own` is Anna's in an open section; `put-away` was hers, and a facilitator has put it into the trash of the approved one. */
const factsOf = (terms: Partial<BoardTerms> = {}): Facts => ({
  abilities: abilitiesOf({ ...BOARD, ...terms }, null),
  ownerOf: () => 'anna',
  hasNote: () => true,
  threadNoteOf: () => undefined,
  sectionOf: (id) => (id === 'put-away' ? 'approved' : 'open'),
  needsApproval: (id) => id === 'approved',
  deleterOf: (id) => (id === 'put-away' ? 'leader' : 'anna'),
  isTakenOut: (id) => id === 'held',
  isLocked: () => false,
  isNoteLocked: () => false,
  keepsFile: () => true,
  leadsTable: () => false,
  now: () => 1000,
});

const ask = (change: Change, terms: Partial<BoardTerms> = {}, role: Role = 'participant') => {
  const actor: Actor = { personId: 'anna', role, access: 'write' };
  const verdict = may('board', actor, change, factsOf(terms));
  return verdict.ok ? 'ok' : verdict.error;
};

const create = (section: string, id = 'new'): Change => ({
  op: 'create',
  root: 'notes',
  id,
  fields: new Map([
    ['text', ''],
    ['author', 'anna'],
    ['section', section],
  ]),
});

const move = (section: string, id = 'own'): Change => ({
  op: 'put',
  root: 'notes',
  id,
  field: 'section',
  value: section,
});

const restore = (id: string): Change => ({ op: 'delete', root: 'notes', id, field: 'deleted' });

it('participants’ notes come into a section after approval neither new nor moved; facilitators’ do', () => {
  expect(ask(create('open'))).toBe('ok');
  expect(ask(create('approved'))).toBe('afterApproval');
  expect(ask(move('approved'))).toBe('afterApproval');
  expect(ask(move('approved', 'put-away'))).toBe('ok');
  expect(ask(move('open'))).toBe('ok');
  expect(ask(create('approved'), {}, 'facilitator')).toBe('ok');
  expect(ask(move('approved'), {}, 'facilitator')).toBe('ok');
});

it('where nothing may be written at all, that is the reason', () => {
  expect(ask(create('approved'), { participantsAdd: false })).toBe('switchedOff');
  const drafting = { round: 1, since: 1, writers: 0, notes: 0 };
  expect(ask(create('approved'), { drafting })).toBe('secretWriting');
});

it('nobody but facilitators brings back what they put away', () => {
  expect(ask(restore('put-away'))).toBe('putAway');
  expect(ask(restore('own'))).toBe('ok');
  expect(ask(restore('put-away'), {}, 'facilitator')).toBe('ok');
  expect(ask(create('open', 'held'))).toBe('putAway');
  expect(ask(create('open', 'held'), {}, 'facilitator')).toBe('ok');
});

it('closed reactions go before the settings and the phase', () => {
  const field = 'own:anna:good';
  const react: Change = { op: 'put', root: 'reactions', field, value: { at: 1 } };
  expect(ask(react)).toBe('ok');
  expect(ask(react, { silenced: { at: 1, by: 'leader' } })).toBe('reactionsClosed');
});
