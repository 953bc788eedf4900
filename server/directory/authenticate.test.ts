import { describe, expect, test } from 'vitest';
import type { Role } from '../../shared/access/actor.ts';
import { chooseSession } from './authenticate.ts';
import { boardAccess } from './board-access.ts';
import { type Board, type Meeting, NEVER_WOKEN } from './records.ts';
import type { Session } from './session.ts';

const session = (role: Role, changes: Partial<Session> = {}): Session => ({
  sessionId: `session-${role}`,
  personId: 'anna',
  meetingId: 'm',
  role,
  look: false,
  coordinator: false,
  ...changes,
});

describe('choosing among a browser’s sessions', () => {
  const both = [session('participant'), session('facilitator')];

  test('takes the strongest when the tab does not say', () => {
    expect(chooseSession(both, null)?.role).toBe('facilitator');
    expect(chooseSession([], null)).toBeNull();
  });

  test('takes exactly what the tab says', () => {
    expect(chooseSession(both, 'participant')).toEqual(session('participant'));
    expect(chooseSession(both, 'viewer')).toBeNull();
    expect(chooseSession([session('participant')], 'facilitator')).toBeNull();
  });

  test('lets facilitators look, under their own session so that it ends with theirs', () => {
    expect(chooseSession(both, 'look')).toEqual({
      ...session('facilitator'),
      role: 'participant',
      look: true,
    });
    expect(chooseSession([session('participant')], 'look')).toBeNull();
  });
});

describe('what a session may do with a board', () => {
  const meeting: Meeting = {
    id: 'm',
    title: 'M',
    description: '',
    language: 'fi',
    timeZone: 'Europe/Helsinki',
    startsAt: null,
    endsAt: null,
    state: 'live',
    stateSince: 0,
    openUntil: null,
    revision: 0,
    revisedAt: 0,
  };
  const board: Board = {
    id: 'b',
    meetingId: 'm',
    title: 'B',
    layout: 'columns',
    visibility: 'withMeeting',
    afterwards: 'open',
    rank: 'a0',
    noteCount: 0,
    removedAt: null,
    group: null,
    table: null,
    isLasting: false,
    ...NEVER_WOKEN,
    hosts: [],
  };
  const continuous: Board = { ...board, meetingId: null };

  test('follows the table', () => {
    expect(boardAccess(session('participant'), board, meeting).access).toBe('write');
    expect(boardAccess(session('viewer'), board, meeting).access).toBe('read');
    const prepared: Meeting = { ...meeting, state: 'preparation' };
    expect(boardAccess(session('participant'), board, prepared).access).toBe('none');
  });

  test('is nothing with a removed board or one of another meeting', () => {
    const facilitator = session('facilitator');
    expect(boardAccess(facilitator, { ...board, removedAt: 1 }, meeting).access).toBe('none');
    expect(boardAccess(facilitator, { ...board, meetingId: 'x' }, meeting).access).toBe('none');
  });

  test('is reading for those who look', () => {
    const look = session('participant', { look: true });
    expect(boardAccess(look, board, meeting)).toEqual({ access: 'read', role: 'participant' });
  });

  test('on the network’s boards: facilitators write as participants, coordinators lead', () => {
    const archived: Meeting = { ...meeting, state: 'archived' };
    expect(boardAccess(session('facilitator'), continuous, archived)).toEqual({
      access: 'write',
      role: 'participant',
    });
    const coordinator = session('facilitator', { coordinator: true });
    expect(boardAccess(coordinator, continuous, archived)).toEqual({
      access: 'write',
      role: 'facilitator',
    });
  });
});
