import { describe, expect, it } from 'vitest';
import {
  aBreakout,
  aGroup,
  aListedBoard,
  aMeeting,
  aTheme,
} from '../meeting-document/testing/made-up-meeting.ts';
import {
  groupOfBoard,
  groupOfPerson,
  groupsByTheme,
  groupsWithoutLink,
  isFull,
  membersByGroup,
  plenaryPath,
  runningBreakout,
} from './reading.ts';

const live = aMeeting({
  breakouts: [aBreakout('b', { plenary: 'main' })],
  themes: [aTheme('t', { breakout: 'b' }), aTheme('empty', { breakout: 'b' })],
  groups: [
    aGroup('one', { breakout: 'b', theme: 't', board: 'board-one' }),
    aGroup('two', { breakout: 'b', theme: 'gone' }),
    aGroup('other', { breakout: 'c' }),
  ],
  places: new Map([
    [
      'b',
      new Map([
        ['anna', { group: 'one', at: 2 }],
        ['bertta', { group: 'one', at: 1 }],
        ['celia', { group: 'removed', at: 3 }],
      ]),
    ],
  ]),
});

describe('groups of a meeting', () => {
  it('are found by their board and by their people', () => {
    expect(groupOfBoard(live, 'board-one')?.id).toBe('one');
    expect(groupOfBoard(live, null)).toBeNull();
    expect(groupOfPerson(live, 'b', 'anna')?.id).toBe('one');
    expect(groupOfPerson(live, 'b', 'celia')).toBeNull();
    expect(groupOfPerson(live, 'c', 'anna')).toBeNull();
  });

  it('list their people in the order in which they came', () => {
    expect(membersByGroup(live, 'b').get('one')).toEqual(['bertta', 'anna']);
  });

  it('stand under their themes, and those without one last', () => {
    expect(groupsByTheme(live, 'b').map(({ theme, groups }) => [theme?.id, groups.length])).toEqual(
      [
        ['t', 1],
        [undefined, 1],
      ],
    );
  });

  it('are full when every place is taken, and never without a limit', () => {
    expect(isFull(aGroup('g', { capacity: 2 }), 2)).toBe(true);
    expect(isFull(aGroup('g', { capacity: 2 }), 1)).toBe(false);
    expect(isFull(aGroup('g', { capacity: 0 }), 500)).toBe(false);
  });

  it('come back to the plenary’s board when it is there to see, else to the meeting’s page', () => {
    const breakout = aBreakout('b', { plenary: 'main' });
    expect(plenaryPath(live, breakout, '/m/1/participant')).toBe('/m/1/participant');
    const shown = { ...live, boards: [aListedBoard('main')] };
    expect(plenaryPath(shown, breakout, '/m/1/participant')).toBe('/m/1/participant/b/main');
  });

  it('run while they are open or asked back', () => {
    expect(runningBreakout(live)).toBeNull();
    const open = { ...live, breakouts: [aBreakout('b', { stage: 'returning' })] };
    expect(runningBreakout(open)?.id).toBe('b');
  });
});

describe('groups without a call', () => {
  const groups = [aGroup('one', { link: 'https://video.example/1' }), aGroup('two'), aGroup('3')];
  it.each([
    ['prepared', 2, 1],
    ['prepared', 5, 0],
    ['prepared', 0, 0],
    ['open', 1, 2],
    ['over', 1, 0],
  ] as const)('while %s, with %i links: %i', (stage, linkCount, without) => {
    expect(groupsWithoutLink(aBreakout('b', { stage, linkCount }), groups)).toBe(without);
  });
});
