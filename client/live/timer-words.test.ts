import { describe, expect, it } from 'vitest';
import { clockWords } from './clock-words.ts';
import { passedMark, spokenMarks } from './timer-words.ts';

const minutes = (count: number): number => count * 60_000;

describe('clockWords', () => {
  it('shows nothing left only when nothing is', () => {
    expect(clockWords(760_000)).toBe('12:40');
    expect(clockWords(1)).toBe('0:01');
    expect(clockWords(0)).toBe('0:00');
    expect(clockWords(-5)).toBe('0:00');
    expect(clockWords(3_723_000)).toBe('1:02:03');
  });
});

describe('spokenMarks', () => {
  it('are half of the time, a minute, ten seconds and the end', () => {
    expect(spokenMarks(minutes(10))).toEqual([minutes(5), minutes(1), 10_000, 0]);
  });

  it('are fewer for a short time, and no two at once', () => {
    expect(spokenMarks(minutes(2))).toEqual([minutes(1), 10_000, 0]);
    expect(spokenMarks(minutes(1))).toEqual([30_000, 10_000, 0]);
    expect(spokenMarks(15_000)).toEqual([0]);
  });
});

describe('passedMark', () => {
  it('finds what was passed between two looks', () => {
    expect(passedMark(minutes(5) + 400, minutes(5) - 600, minutes(10))).toBe(minutes(5));
    expect(passedMark(minutes(4), minutes(3), minutes(10))).toBeNull();
    expect(passedMark(300, 0, minutes(10))).toBe(0);
  });

  it('says only the latest after a sleep, and nothing when time was added', () => {
    expect(passedMark(minutes(9), 5000, minutes(10))).toBe(10_000);
    expect(passedMark(5000, minutes(2), minutes(10))).toBeNull();
    expect(passedMark(0, 0, minutes(10))).toBeNull();
  });
});
