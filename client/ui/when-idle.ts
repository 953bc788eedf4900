/** Nobody waits longer than this (ms), however busy the page is. */
const AT_MOST_MS = 1500;

/** Runs when the page has nothing else to do; not every browser can tell. */
export const whenIdle = (run: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: AT_MOST_MS });
  else setTimeout(run);
};
