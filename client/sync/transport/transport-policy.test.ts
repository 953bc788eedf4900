import { describe, expect, it } from 'vitest';
import { afterFailure, type Choice, transportAt } from './transport-policy.ts';

const MINUTE = 60_000;
const unknown: Choice = { httpUntil: 0, strikes: 0, struckAt: 0 };

/** Tries that failed, as [began, ended], one after the other. */
const after = (...tries: readonly [number, number][]): Choice =>
  tries.reduce((choice, [began, ended]) => afterFailure(choice, { began, ended }), unknown);

describe('the choice of transport', () => {
  it('is a WebSocket while nothing speaks against it', () => {
    expect(transportAt(unknown, 0)).toBe('webSocket');
    expect(transportAt(after([1000, 1100]), 1100)).toBe('webSocket');
  });

  it('is HTTP after two refusals in a row, or one long silence', () => {
    expect(transportAt(after([1000, 1100], [1500, 1600]), 1600)).toBe('http');
    expect(transportAt(after([1000, 5000]), 5000)).toBe('http');
  });

  it('counts documents that fail together once', () => {
    expect(transportAt(after([1000, 1100], [1001, 1102], [1050, 1110]), 1110)).toBe('webSocket');
    expect(after([1000, 5000], [1001, 5001], [4000, 5002])).toEqual(after([1000, 5000]));
  });

  it('forgets what is long ago', () => {
    expect(transportAt(after([1000, 1100], [2 * MINUTE, 2 * MINUTE + 50]), 3 * MINUTE)).toBe(
      'webSocket',
    );
  });

  it('gives WebSockets another chance after a while', () => {
    const choice = after([1000, 5000]);
    expect(transportAt(choice, 9 * MINUTE)).toBe('http');
    expect(transportAt(choice, 11 * MINUTE)).toBe('webSocket');
    const again = afterFailure(choice, { began: 11 * MINUTE, ended: 11 * MINUTE + 4000 });
    expect(transportAt(again, 12 * MINUTE)).toBe('http');
  });

  it('goes back when HTTP leads nowhere either', () => {
    const http = after([1000, 5000]);
    const once = afterFailure(http, { began: 6000, ended: 6100 });
    expect(transportAt(once, 6100)).toBe('http');
    const twice = afterFailure(once, { began: 7000, ended: 7100 });
    expect(transportAt(twice, 7100)).toBe('webSocket');
  });
});
