import { describe, expect, it } from 'vitest';
import type { MeetingState } from '../../shared/meeting/state.ts';
import { needsDialog, nextStep } from './next-step.ts';

describe('nextStep', () => {
  it('leads a meeting through its life', () => {
    const life: MeetingState[] = ['preparation'];
    for (let step = 0; step < 4; step += 1) life.push(nextStep(life.at(-1) ?? 'live').to);
    expect(life).toEqual(['preparation', 'live', 'open', 'resting', 'archived']);
  });

  it('brings an archived one back as it was', () => {
    expect(nextStep('archived').to).toBe('resting');
  });
});

describe('needsDialog', () => {
  it('asks until when additions are welcome, and before archiving', () => {
    expect(needsDialog('open')).toBe(true);
    expect(needsDialog('archived')).toBe(true);
    expect(needsDialog('live')).toBe(false);
    expect(needsDialog('resting')).toBe(false);
  });
});
