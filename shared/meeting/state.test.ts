import { describe, expect, test } from 'vitest';
import { firstState, LIVE_AFTER_END_MS, nextTransition, type TimedMeeting } from './state.ts';

const HOUR_MS = 3_600_000;
const START = 1_000 * HOUR_MS;

const meeting = (changes: Partial<TimedMeeting>): TimedMeeting => ({
  state: 'preparation',
  stateSince: START - 48 * HOUR_MS,
  startsAt: START,
  endsAt: START + 2 * HOUR_MS,
  openUntil: null,
  timeZone: 'Europe/Helsinki',
  ...changes,
});

const nextStep = (now: TimedMeeting) => nextTransition(now, null);

describe('a new meeting', () => {
  test('is prepared when it starts later, and live otherwise', () => {
    expect(firstState(START, START - 1)).toBe('preparation');
    expect(firstState(START, START)).toBe('live');
    expect(firstState(null, START)).toBe('live');
  });
});

describe('the next step by time', () => {
  test('leads from preparation to live at the start', () => {
    expect(nextStep(meeting({}))).toEqual({ to: 'live', at: START });
  });

  test('leads from live to open a while after the end', () => {
    expect(nextStep(meeting({ state: 'live', stateSince: START }))).toEqual({
      to: 'open',
      at: START + 2 * HOUR_MS + LIVE_AFTER_END_MS,
    });
  });

  test('leads from open to resting at the date that was set', () => {
    const openUntil = START + 200 * HOUR_MS;
    expect(nextStep(meeting({ state: 'open', openUntil }))).toEqual({
      to: 'resting',
      at: openUntil,
    });
  });

  test('is none without a time, and none after rest', () => {
    expect(nextStep(meeting({ startsAt: null }))).toBeNull();
    expect(nextStep(meeting({ state: 'live', startsAt: null, endsAt: null }))).toBeNull();
    expect(nextStep(meeting({ state: 'open' }))).toBeNull();
    expect(nextStep(meeting({ state: 'resting', openUntil: START }))).toBeNull();
    expect(nextStep(meeting({ state: 'archived' }))).toBeNull();
  });

  test('does not take back what a facilitator set after that time', () => {
    const stateSince = START + 24 * HOUR_MS;
    expect(nextStep(meeting({ state: 'live', stateSince }))).toBeNull();
    expect(nextStep(meeting({ state: 'preparation', stateSince }))).toBeNull();
  });

  test('a meeting started early by hand still ends by its times', () => {
    const early = meeting({ state: 'live', stateSince: START - HOUR_MS });
    expect(nextStep(early)?.to).toBe('open');
  });

  test('ends a meeting without an end with its day', () => {
    const startsAt = Date.UTC(2026, 1, 9, 7);
    const endless = meeting({ state: 'live', stateSince: startsAt, startsAt, endsAt: null });
    expect(nextStep(endless)?.at).toBe(Date.UTC(2026, 1, 9, 21, 59) + LIVE_AFTER_END_MS);
  });

  test('puts away what has rested for as long as that takes, and never where it takes for ever', () => {
    const resting = meeting({ state: 'resting', stateSince: START });
    expect(nextTransition(resting, HOUR_MS)).toEqual({ to: 'archived', at: START + HOUR_MS });
    expect(nextTransition(resting, null)).toBeNull();
  });
});
