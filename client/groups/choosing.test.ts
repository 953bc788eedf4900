import { describe, expect, it } from 'vitest';
import { choosing, isOpenToChoose } from './choosing.ts';

const open = { mode: 'choose', stage: 'open' } as const;
const nobody = { hasGroup: false, takesPart: true };

describe('choosing a group', () => {
  it('goes on while groups are open, also for those who come late', () => {
    expect(choosing({ breakout: open, ...nobody })).toBe('choose');
    expect(choosing({ breakout: open, hasGroup: true, takesPart: true })).toBe('chosen');
    expect(choosing({ breakout: { ...open, stage: 'returning' }, ...nobody })).toBe('choose');
    expect(choosing({ breakout: { ...open, stage: 'prepared' }, ...nobody })).toBe('soon');
  });

  it('is the facilitators’ when they say who is where', () => {
    const assigned = { mode: 'assigned', stage: 'open' } as const;
    expect(choosing({ breakout: assigned, ...nobody })).toBe('waiting');
    expect(choosing({ breakout: assigned, hasGroup: true, takesPart: true })).toBe('placed');
    expect(isOpenToChoose('waiting')).toBe(false);
  });

  it('is over with the groups, and not for those who only look', () => {
    expect(choosing({ breakout: { ...open, stage: 'over' }, ...nobody })).toBe('over');
    expect(choosing({ breakout: open, hasGroup: false, takesPart: false })).toBe('looking');
    expect(isOpenToChoose('over')).toBe(false);
    expect(isOpenToChoose('looking')).toBe(false);
    expect(isOpenToChoose('choose')).toBe(true);
  });
});
