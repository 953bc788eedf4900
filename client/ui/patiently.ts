/** Pauses (ms) before the tries after the first; together half a minute of a line that is there and yet is not. */
const PAUSES_MS = [1000, 2000, 4000, 8000, 16_000];

/** Resolves after the pause; while the browser knows of no network, not before there is one. */
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    if (navigator.onLine) setTimeout(resolve, ms);
    else window.addEventListener('online', () => resolve(), { once: true });
  });

/**
 * Fetches a part of the page that may come late, such as what a meeting adds to a board: whoever had no network when it was
 * asked for gets it when there is one, without loading the page anew.
 */
export const patiently = async <T>(fetchPart: () => Promise<T>): Promise<T> => {
  for (const ms of PAUSES_MS) {
    try {
      return await fetchPart();
    } catch {
      await pause(ms);
    }
  }
  return fetchPart();
};
