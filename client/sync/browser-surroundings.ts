import type { Surroundings } from './connection.ts';
import { systemClock } from './system-clock.ts';
import { currentSocket, findWay } from './transport/browser-transport.ts';

/** A timer that comes this much too late tells that the device slept. */
const PULSE_MS = 5_000;
const SLEPT_MS = 3 * PULSE_MS;

/** Calls when the network came or went, when the page is looked at again, and after sleep. */
const onStir = (listener: () => void): (() => void) => {
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') listener();
  };
  let last = Date.now();
  const pulse = setInterval(() => {
    const now = Date.now();
    if (now - last > SLEPT_MS) listener();
    last = now;
  }, PULSE_MS);
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    clearInterval(pulse);
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
    document.removeEventListener('visibilitychange', onVisible);
  };
};

/** The browser as connections see it. */
export const browserSurroundings = (): Surroundings => ({
  clock: systemClock,
  random: Math.random,
  get Socket() {
    return currentSocket();
  },
  findWay,
  onStir,
});

/** Where this page's own server takes sockets. */
export const syncUrl = (): string => {
  const url = new URL('/sync', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
};

/** Calls when the page goes away, and when the browser brings it back from its memory. */
export const onPageLife = (listener: (isHere: boolean) => void): (() => void) => {
  const onHide = (): void => listener(false);
  const onShow = (): void => listener(true);
  window.addEventListener('pagehide', onHide);
  window.addEventListener('pageshow', onShow);
  return () => {
    window.removeEventListener('pagehide', onHide);
    window.removeEventListener('pageshow', onShow);
  };
};

/** A page that is drawn at all is drawn within this (ms). */
const FRAME_WITHIN_MS = 500;

/**
 * Calls back before the next picture. A page out of sight gets none, and one that nobody draws, as in a frame that is
 * scrolled away or a tab that is hidden in this moment, waits for its own for ever: it still has to take in what others do.
 */
export const nextFrame = (run: () => void): void => {
  if (document.visibilityState !== 'visible') {
    setTimeout(run, 0);
    return;
  }
  const once = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    run();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, FRAME_WITHIN_MS);
};
