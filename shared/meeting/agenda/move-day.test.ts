import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { instantOf, wallClockAt } from '../../lib/zoned-time.ts';
import { readAgenda } from '../read.ts';
import { dayMove, moveOwnTimes } from './move-day.ts';
import { addPart } from './steps.ts';
import { knownStep, writeStep } from './write-step.ts';

const ZONE = 'Europe/Helsinki';
const at = (wallClock: string): number => instantOf(wallClock, ZONE);
const clock = (moment: number | undefined): string =>
  moment === undefined ? '' : wallClockAt(moment, ZONE);

describe('a meeting that is held on another day', () => {
  test('keeps its clock times, over summer time too', () => {
    const move = dayMove(at('2026-03-20T09:00'), at('2026-04-03T10:00'), ZONE);
    expect(clock(move?.(at('2026-03-20T08:15')))).toBe('2026-04-03T08:15');
    expect(clock(move?.(at('2026-03-19T20:00')))).toBe('2026-04-02T20:00');
  });

  test('moves nothing when only its hour changes, or the day is not known', () => {
    expect(dayMove(at('2026-03-20T09:00'), at('2026-03-20T13:00'), ZONE)).toBeNull();
    expect(dayMove(null, at('2026-03-20T13:00'), ZONE)).toBeNull();
    expect(dayMove(at('2026-03-20T13:00'), null, ZONE)).toBeNull();
  });

  test('takes parts along that have a time of their own', () => {
    const doc = new Y.Doc();
    const startsAt = at('2026-03-20T08:15');
    writeStep(doc, knownStep(addPart(readAgenda(doc), { title: 'Aamu', startsAt })));
    writeStep(doc, knownStep(addPart(readAgenda(doc), { title: 'Avaus' })));
    const move = dayMove(at('2026-03-20T09:00'), at('2026-03-27T09:00'), ZONE) ?? ((same) => same);
    const steps = moveOwnTimes(readAgenda(doc), move);
    expect(steps).toHaveLength(1);
    for (const step of steps) writeStep(doc, knownStep(step));
    expect(clock(readAgenda(doc)[0]?.startsAt ?? undefined)).toBe('2026-03-27T08:15');
    expect(readAgenda(doc)[1]?.startsAt).toBeUndefined();
  });
});
