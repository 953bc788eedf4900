import { describe, expect, it } from 'vitest';
import type { MeetingCard } from '../../shared/api/network.ts';
import type { MeetingState } from '../../shared/meeting/state.ts';
import { groupMeetings } from './meeting-groups.ts';

const meeting = (id: string, state: MeetingState, startsAt: number | null): MeetingCard => ({
  id,
  title: id,
  state,
  startsAt,
  endsAt: null,
  openUntil: null,
  language: 'fi',
  timeZone: 'Europe/Helsinki',
  boardCount: 0,
  lastingCount: 0,
  isGroup: false,
  peopleCount: 0,
});

const shape = (meetings: readonly MeetingCard[]) =>
  groupMeetings(meetings).map(({ group, meetings: own }) => [group, own.map(({ id }) => id)]);

describe('groupMeetings', () => {
  it('puts what is going on first and leaves empty groups out', () => {
    expect(
      shape([
        meeting('old', 'resting', 1),
        meeting('now', 'live', 5),
        meeting('next', 'preparation', 9),
      ]),
    ).toEqual([
      ['now', ['now']],
      ['coming', ['next']],
      ['past', ['old']],
    ]);
  });

  it('sorts what comes soonest first, with the undated last', () => {
    expect(
      shape([
        meeting('undated', 'preparation', null),
        meeting('later', 'preparation', 9),
        meeting('sooner', 'preparation', 7),
      ]),
    ).toEqual([['coming', ['sooner', 'later', 'undated']]]);
  });

  it('sorts what was latest first', () => {
    expect(shape([meeting('a', 'resting', 1), meeting('b', 'resting', 2)])).toEqual([
      ['past', ['b', 'a']],
    ]);
  });
});
