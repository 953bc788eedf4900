// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { patiently } from './patiently.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Fails so many times, then brings the part. */
const failing = (times: number) => {
  let tries = 0;
  return vi.fn<() => Promise<string>>(async () => {
    tries += 1;
    if (tries <= times) throw new TypeError('the network is gone');
    return 'part';
  });
};

it('what failed without a network is asked for again when there is one, and not before', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const fetchPart = failing(1);
  const part = patiently(fetchPart);
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(fetchPart).toHaveBeenCalledTimes(1);
  onLine.mockReturnValue(true);
  window.dispatchEvent(new Event('online'));
  expect(await part).toBe('part');
  expect(fetchPart).toHaveBeenCalledTimes(2);
});

it('a line that is there and yet is not is tried for half a minute, and given up then', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  const late = patiently(failing(5));
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await late).toBe('part');
  const never = patiently(failing(6)).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await never).toBeInstanceOf(TypeError);
});
