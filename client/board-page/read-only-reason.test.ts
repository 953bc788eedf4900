import { describe, expect, it } from 'vitest';
import { readOnlyReason } from './read-only-reason.ts';

const resting = { state: 'resting', openUntil: 1_770_000_000_000 } as const;

describe('readOnlyReason', () => {
  it('tells a viewer that it is the role', () => {
    expect(readOnlyReason({ as: 'viewer', meeting: resting, continuous: false }).key).toBe(
      'notices.readOnlyViewer',
    );
  });

  it('tells when a resting board could last be written on', () => {
    expect(readOnlyReason({ as: 'participant', meeting: resting, continuous: false })).toEqual({
      key: 'notices.readOnlyRestingSince',
      until: 1_770_000_000_000,
    });
  });

  it('does not blame the meeting for a board of the network', () => {
    expect(readOnlyReason({ as: 'participant', meeting: resting, continuous: true }).key).toBe(
      'notices.readOnlyOther',
    );
  });
});
