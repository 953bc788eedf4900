import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, type Limits } from '../../limits.ts';
import { noMetrics, type TurnedAwayBy } from '../../metrics/metrics.ts';
import { Admission } from './admission.ts';

const HOME = '192.0.2.1';

const open = (limits: Partial<Limits> = {}) => {
  const turnedAway: TurnedAwayBy[] = [];
  const errors: unknown[] = [];
  const admission = new Admission({
    limits: { ...DEFAULT_LIMITS, ...limits },
    metrics: { ...noMetrics, turnedAway: (by) => turnedAway.push(by) },
    onError: (error) => errors.push(error),
  });
  return { admission, turnedAway, errors };
};

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the line at the door', () => {
  test('judges a few at a time, the others in the order they came', async () => {
    const { admission } = open({ MAX_JUDGED_AT_ONCE: 2 });
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    for (let person = 0; person < 4; person += 1) {
      admission.enter(HOME)?.judge(() => {
        begun.push(person);
        return new Promise((resolve) => ends.push(resolve));
      });
    }
    expect(begun).toEqual([0, 1]);
    ends[1]?.();
    await settle();
    expect(begun).toEqual([0, 1, 2]);
  });

  test('goes on after a judgement that failed, and past those who left', async () => {
    const { admission, errors } = open({ MAX_JUDGED_AT_ONCE: 1 });
    const begun: string[] = [];
    const judge = (name: string, outcome: Promise<void>) => () => {
      begun.push(name);
      return outcome;
    };
    admission.enter(HOME)?.judge(judge('Anna', Promise.reject(new Error('no disk'))));
    const eero = admission.enter(HOME);
    eero?.judge(judge('Eero', Promise.resolve()));
    admission.enter(HOME)?.judge(judge('Leena', Promise.resolve()));
    eero?.leave();
    await settle();
    expect(begun).toEqual(['Anna', 'Leena']);
    expect(errors).toHaveLength(1);
  });

  test('has an end', () => {
    const { admission, turnedAway } = open({ MAX_JUDGED_AT_ONCE: 1, MAX_WAITING_AT_DOOR: 1 });
    const forever = () => new Promise<void>(() => undefined);
    admission.enter(HOME)?.judge(forever);
    admission.enter(HOME)?.judge(forever);
    expect(admission.enter(HOME)).toBeNull();
    expect(turnedAway).toEqual(['doorQueue']);
  });
});

describe('those who are in', () => {
  test('are counted by address and together, until they leave', () => {
    const { admission, turnedAway } = open({ MAX_SOCKETS: 3, MAX_SOCKETS_PER_ADDRESS: 2 });
    const first = admission.enter(HOME);
    expect(admission.enter(HOME)).not.toBeNull();
    expect(admission.enter(HOME)).toBeNull();
    expect(admission.enter('198.51.100.7')).not.toBeNull();
    expect(admission.enter('203.0.113.9')).toBeNull();
    expect(turnedAway).toEqual(['socketsPerAddress', 'sockets']);
    first?.leave();
    first?.leave();
    expect(admission.enter(HOME)).not.toBeNull();
    expect(admission.enter(HOME)).toBeNull();
  });

  test('650 from one address are not too many', () => {
    const { admission } = open();
    for (let person = 0; person < 650 * 2; person += 1) {
      expect(admission.enter(HOME)).not.toBeNull();
    }
  });
});
