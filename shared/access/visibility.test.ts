import { describe, expect, it } from 'vitest';
import { MEETING_STATES } from '../meeting/state.ts';
import { type Afterwards, AFTERWARDS, VISIBILITIES } from '../meeting/records/listed-board.ts';
import { type Role, ROLES } from './actor.ts';
import { accessTo, accessToBoard, accessToContinuousBoard } from './visibility.ts';

describe('what is visible and allowed', () => {
  it('a hidden board is nobody’s but the facilitators’, in every state', () => {
    for (const state of MEETING_STATES) {
      expect(accessTo(state, 'board.hidden', 'participant')).toBe('none');
      expect(accessTo(state, 'board.hidden', 'viewer')).toBe('none');
      expect(accessTo(state, 'board.hidden', 'facilitator')).not.toBe('none');
    }
  });

  it('viewers write nowhere and never see more than participants', () => {
    for (const state of MEETING_STATES) {
      for (const visibility of VISIBILITIES) {
        const viewer = accessTo(state, `board.${visibility}`, 'viewer');
        const participant = accessTo(state, `board.${visibility}`, 'participant');
        expect(viewer).not.toBe('write');
        expect(viewer === 'none').toBe(participant === 'none');
      }
    }
  });

  it('participants write while the meeting is live and while it is open for additions', () => {
    const access = MEETING_STATES.map((state) =>
      accessTo(state, 'board.withMeeting', 'participant'),
    );
    expect(access).toEqual(['none', 'write', 'write', 'read', 'read']);
  });

  it('a part may be open before the meeting is', () => {
    expect(accessTo('preparation', 'board.early', 'participant')).toBe('write');
    expect(accessTo('preparation', 'board.withMeeting', 'participant')).toBe('none');
  });

  it('what becomes of a board afterwards is chosen for each', () => {
    const inStates = (afterwards: Afterwards, role: Role) =>
      MEETING_STATES.map((state) =>
        accessToBoard(state, { visibility: 'withMeeting', afterwards }, role),
      );
    expect(inStates('open', 'participant')).toEqual(['none', 'write', 'write', 'read', 'read']);
    expect(inStates('read', 'participant')).toEqual(['none', 'write', 'read', 'read', 'read']);
    expect(inStates('hidden', 'participant')).toEqual(['none', 'write', 'none', 'none', 'none']);
    expect(inStates('hidden', 'viewer')).toEqual(['none', 'read', 'none', 'none', 'none']);
    expect(inStates('hidden', 'facilitator')).toEqual(inStates('open', 'facilitator'));
  });

  it('afterwards nobody can do more than before', () => {
    const strength = { none: 0, read: 1, write: 2 };
    for (const state of MEETING_STATES) {
      for (const visibility of VISIBILITIES) {
        for (const afterwards of AFTERWARDS) {
          for (const role of ROLES) {
            const access = accessToBoard(state, { visibility, afterwards }, role);
            const most = accessTo(state, `board.${visibility}`, role);
            expect(strength[access]).toBeLessThanOrEqual(strength[most]);
          }
        }
      }
    }
  });

  it('nobody writes in an archived meeting', () => {
    for (const visibility of VISIBILITIES) {
      expect(accessTo('archived', `board.${visibility}`, 'facilitator')).toBe('read');
    }
  });

  it('a continuous board is always as in a live meeting', () => {
    expect(accessToContinuousBoard('withMeeting', 'participant')).toBe('write');
    expect(accessToContinuousBoard('withMeeting', 'viewer')).toBe('read');
  });
});
