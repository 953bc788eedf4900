import { describe, expect, it } from 'vitest';
import { afterJoining, strongerRoleHeld } from './join-choice.ts';

describe('strongerRoleHeld', () => {
  it('finds a stronger role', () => {
    expect(strongerRoleHeld('participant', ['facilitator'])).toBe('facilitator');
    expect(strongerRoleHeld('viewer', ['viewer', 'participant'])).toBe('participant');
  });

  it('is content with the same role, a weaker one or none', () => {
    expect(strongerRoleHeld('participant', ['participant', 'viewer'])).toBeNull();
    expect(strongerRoleHeld('facilitator', ['viewer'])).toBeNull();
    expect(strongerRoleHeld('viewer', [])).toBeNull();
  });
});

describe('afterJoining', () => {
  const at = { meetingId: 'm1', role: 'participant' } as const;

  it('goes straight to the only board', () => {
    expect(afterJoining({ ...at, boards: [{ id: 'b1' }] })).toBe('/m/m1/participant/b/b1');
  });

  it('goes to the meeting when there is nothing or something to choose', () => {
    expect(afterJoining({ ...at, boards: [] })).toBe('/m/m1/participant');
    expect(afterJoining({ ...at, boards: [{ id: 'a' }, { id: 'b' }] })).toBe('/m/m1/participant');
  });
});
