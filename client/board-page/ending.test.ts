import { describe, expect, it } from 'vitest';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import { endingOfConnection, endingOfOpening } from './ending.ts';

const meeting: MeetingAnswer = {
  id: 'm',
  title: 'Verkkoklinikka',
  description: '',
  state: 'live',
  language: 'fi',
  timeZone: 'Europe/Helsinki',
  startsAt: null,
  endsAt: null,
  openUntil: null,
  facilitators: [],
  role: 'participant',
  look: false,
  coordinator: false,
  participantId: 'anna',
  boards: [],
};
const prepared: MeetingAnswer = { ...meeting, state: 'preparation' };
const notFound = { kind: 'not-found' } as const;

describe('endingOfOpening', () => {
  it('asks those to join whom the meeting does not know', () => {
    expect(endingOfOpening({ problem: notFound, meeting: null })).toEqual({ kind: 'signedOut' });
  });

  it('tells a board that is not there from one that is not open yet', () => {
    expect(endingOfOpening({ problem: notFound, meeting })).toEqual({ kind: 'notFound' });
    expect(endingOfOpening({ problem: notFound, meeting: prepared })).toEqual({
      kind: 'tooEarly',
      meeting: prepared,
    });
  });

  it('passes on what went wrong with the network', () => {
    const problem = { kind: 'unreachable' } as const;
    expect(endingOfOpening({ problem, meeting: null })).toEqual({ kind: 'problem', problem });
  });
});

describe('endingOfConnection', () => {
  it('keeps a board in sight that only needs a reload', () => {
    expect(endingOfConnection('reloadNeeded', meeting)).toBeNull();
    expect(endingOfConnection(null, meeting)).toBeNull();
  });

  it('takes the board away from those who were put out, or from whom it was hidden', () => {
    expect(endingOfConnection('putOut', meeting)).toEqual({ kind: 'putOut' });
    expect(endingOfConnection('notFound', meeting)).toEqual({ kind: 'notFound' });
  });
});
