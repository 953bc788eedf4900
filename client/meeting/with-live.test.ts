import { describe, expect, it } from 'vitest';
import type { BoardCard } from '../../shared/api/boards.ts';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import { withLive } from './with-live.ts';

const board = (id: string, title: string): BoardCard => ({
  id,
  title,
  layout: 'columns',
  visibility: 'withMeeting',
  afterwards: 'open',
  rank: 'a0',
  noteCount: 2,
  continuous: false,
  access: 'read',
  role: 'participant',
  group: null,
  table: null,
  awakeUntil: null,
  closedAt: null,
});

const meeting: MeetingAnswer = {
  id: 'm',
  title: 'Before',
  description: '',
  state: 'preparation',
  language: 'fi',
  timeZone: 'Europe/Helsinki',
  startsAt: 1,
  endsAt: 2,
  openUntil: null,
  facilitators: [],
  role: 'participant',
  look: false,
  coordinator: false,
  participantId: 'p',
  boards: [board('b1', 'Old name'), board('b2', 'Hidden')],
};

const live = {
  info: {
    title: 'After',
    description: 'About it',
    language: 'fi',
    timeZone: 'Europe/Helsinki',
    startsAt: 5,
    endsAt: null,
  },
  control: {
    state: 'live',
    openUntil: undefined,
    timer: undefined,
    report: undefined,
    plenaryLink: undefined,
    plenaryLinkAt: undefined,
    attention: undefined,
    spotlight: undefined,
    phase: undefined,
    phaseBoards: undefined,
  },
  boards: [
    {
      id: 'b1',
      title: 'New name',
      rank: 'a5',
      layout: 'columns',
      visibility: 'withMeeting',
      afterwards: 'open',
      continuous: false,
      group: undefined,
      table: undefined,
      awakeUntil: undefined,
      closedAt: undefined,
    },
  ],
  noteCounts: new Map([['b1', 7]]),
} as const;

describe('withLive', () => {
  it('brings title, times and state up to date', () => {
    const now = withLive(meeting, live);
    expect(now).toMatchObject({ title: 'After', state: 'live', startsAt: 5, endsAt: null });
  });

  it('brings names, order and counts of boards up to date, and leaves the others alone', () => {
    const [first, second] = withLive(meeting, live).boards;
    expect(first).toMatchObject({ title: 'New name', rank: 'a5', noteCount: 7 });
    expect(second).toEqual(meeting.boards[1]);
  });

  it('never changes what the reader may do', () => {
    expect(withLive(meeting, live).boards[0]?.access).toBe('read');
  });

  it('is the answer itself while nothing live has come', () => {
    expect(withLive(meeting, null)).toBe(meeting);
  });
});
