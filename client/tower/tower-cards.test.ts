import { describe, expect, test } from 'vitest';
import type { TowerBoard } from '../../shared/api/tower.ts';
import {
  aBreakout,
  aGroup,
  aMeeting,
  aTheme,
} from '../meeting-document/testing/made-up-meeting.ts';
import {
  breakoutToWatch,
  inChosenOrder,
  orderByNeed,
  quietMinutes,
  towerCards,
  towerTotals,
} from './tower-cards.ts';

const NOW = 1_700_000_000_000;
const MINUTE = 60_000;

const board = (id: string, parts: Partial<TowerBoard> = {}): TowerBoard => ({
  board: id,
  noteCount: 0,
  lastNote: null,
  changedAt: null,
  writing: [],
  sheets: [],
  ...parts,
});

const place = (group: string, at: number) => ({ group, at });
const since = (at: number) => ({ at });

const divided = () =>
  aMeeting({
    breakouts: [aBreakout('b', { stage: 'open', openedAt: NOW - 20 * MINUTE })],
    themes: [aTheme('t', { title: 'Lapset' })],
    groups: [
      aGroup('g1', { title: 'Lapset A', board: 'k1', theme: 't' }),
      aGroup('g2', { title: 'Lapset', board: 'k2', theme: 't' }),
      aGroup('g3', { title: 'Tyhjä', board: 'k3' }),
      aGroup('other', { breakout: 'elsewhere', board: 'k4' }),
    ],
    places: new Map([
      [
        'b',
        new Map([
          ['anna', place('g1', 3)],
          ['bertta', place('g1', 1)],
          ['celia', place('g2', 2)],
        ]),
      ],
    ]),
    hands: new Map([
      ['celia', since(NOW - 5 * MINUTE)],
      ['anna', since(NOW - MINUTE)],
      ['bertta', since(NOW - 2 * MINUTE)],
    ]),
    ready: new Map([
      ['anna', since(NOW)],
      ['stranger', since(NOW)],
    ]),
  });

const here = (personId: string) =>
  ({ personId, name: '', organisation: '', initials: '', color: 'sun', me: false }) as const;

const live = () => ({
  ...divided(),
  peopleAt: new Map([
    ['k1', [here('anna'), here('kaisa')]],
    ['k2', [here('celia')]],
  ]),
});

const cardsWith = (boards: readonly TowerBoard[], meeting = live()) => {
  const breakout = breakoutToWatch(meeting.breakouts);
  if (!breakout) throw new Error('no breakout');
  return towerCards(meeting, breakout, new Map(boards.map((one) => [one.board, one])));
};

describe('the cards of the tower', () => {
  test('are the groups of the breakout, with who is in them and who only visits', () => {
    const cards = cardsWith([board('k1', { noteCount: 4, writing: ['anna'] })]);
    expect(cards.map(({ group }) => group.id)).toEqual(['g1', 'g2', 'g3']);
    expect(cards[0]).toMatchObject({
      theme: 'Lapset',
      members: [
        { personId: 'bertta', here: false },
        { personId: 'anna', here: true },
      ],
      visitors: 1,
      noteCount: 4,
      ready: 1,
      hands: [{ personId: 'bertta' }, { personId: 'anna' }],
    });
    // A group named as its theme need not say so twice.
    expect(cards[1]?.theme).toBe('');
    expect(towerTotals(cards)).toEqual({ groups: 3, people: 3, writing: 1, ready: 1 });
  });

  test('know since when a group is quiet: never while somebody writes, nor before it began', () => {
    const quietOf = (parts: Partial<TowerBoard>, meeting = live()) =>
      cardsWith([board('k1', parts)], meeting)[0]?.quietSince;
    expect(quietOf({})).toBe(NOW - 20 * MINUTE);
    expect(quietOf({ lastNote: { text: 'x', at: NOW - 7 * MINUTE } })).toBe(NOW - 7 * MINUTE);
    expect(quietOf({ changedAt: NOW - 4 * MINUTE })).toBe(NOW - 4 * MINUTE);
    expect(quietOf({ writing: ['anna'] })).toBeNull();
    const prepared = live();
    const breakouts = prepared.breakouts.map((one) => ({ ...one, stage: 'prepared' as const }));
    expect(quietOf({}, { ...prepared, breakouts })).toBeNull();
    const [card] = cardsWith([board('k1', { changedAt: NOW - 4.9 * MINUTE })]);
    expect(card && quietMinutes(card, NOW)).toBe(4);
    expect(card && quietMinutes(card, NOW - 2 * MINUTE)).toBeNull();
  });

  test('stand in the order of need when asked to: the hand that is up longest, then the longest silence', () => {
    const cards = cardsWith([
      board('k1', { writing: ['anna'] }),
      board('k2', { writing: ['celia'] }),
      board('k3', { changedAt: NOW - 9 * MINUTE }),
    ]);
    const order = orderByNeed(cards, NOW);
    expect(order).toEqual(['g2', 'g1', 'g3']);
    const withoutHands = cards.map((card) => ({ ...card, hands: [] }));
    expect(orderByNeed(withoutHands, NOW)).toEqual(['g3', 'g1', 'g2']);
    // Nothing moves by itself, and a group that is new stands last.
    const later = inChosenOrder(withoutHands, ['g2', 'g1']);
    expect(later.map(({ group }) => group.id)).toEqual(['g2', 'g1', 'g3']);
    expect(inChosenOrder(cards, null)).toBe(cards);
  });
});

describe('the breakout to watch', () => {
  test('is the one that runs, else the next, else the last', () => {
    const [one] = divided().breakouts;
    if (!one) throw new Error('no breakout');
    const at = (id: string, stage: typeof one.stage) => ({ ...one, id, stage });
    expect(breakoutToWatch([at('a', 'over'), at('b', 'prepared'), at('c', 'returning')])?.id).toBe(
      'c',
    );
    expect(breakoutToWatch([at('a', 'over'), at('b', 'prepared')])?.id).toBe('b');
    expect(breakoutToWatch([at('a', 'over'), at('b', 'over')])?.id).toBe('b');
    expect(breakoutToWatch([])).toBeNull();
  });
});
