import { describe, expect, it } from 'vitest';
import { readOnlyReason } from './read-only-reason.ts';

const UNTIL = 1_770_000_000_000;
const resting = { state: 'resting', openUntil: UNTIL } as const;
const board = { continuous: false, afterwards: 'open', awakeUntil: null, closedAt: null } as const;

describe('readOnlyReason', () => {
  it('tells a viewer that it is the role', () => {
    expect(readOnlyReason({ as: 'viewer', meeting: resting, board }).key).toBe(
      'notices.readOnlyViewer',
    );
  });

  it('tells when a board could last be written on, also from the archive and when it was woken', () => {
    expect(readOnlyReason({ as: 'participant', meeting: resting, board })).toEqual({
      key: 'notices.readOnlyRestingSince',
      until: UNTIL,
    });
    const archived = { ...resting, state: 'archived' } as const;
    expect(readOnlyReason({ as: 'participant', meeting: archived, board })).toEqual({
      key: 'notices.readOnlyArchivedSince',
      until: UNTIL,
    });
    const woken = { ...board, closedAt: UNTIL + 1 };
    expect(readOnlyReason({ as: 'participant', meeting: resting, board: woken }).until).toBe(
      UNTIL + 1,
    );
  });

  it('does not blame the meeting for a board of the network', () => {
    const continuous = { ...board, continuous: true };
    expect(readOnlyReason({ as: 'participant', meeting: resting, board: continuous }).key).toBe(
      'notices.readOnlyOther',
    );
  });

  it('gives no date of closing to a board that is open', () => {
    const awake = { ...board, awakeUntil: UNTIL + 1 };
    expect(readOnlyReason({ as: 'look', meeting: resting, board: awake }).key).toBe(
      'notices.readOnlyOther',
    );
  });
});
