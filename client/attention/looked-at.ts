/** Somebody has the page before their eyes, as far as a page can know: a window behind others has no focus. */
export const isLookedAt = (): boolean =>
  document.visibilityState === 'visible' && document.hasFocus();

/** What only somebody who is there does. */
const DEEDS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/** Calls once when somebody looks at the page: its window gets the focus, is uncovered, or something is done in it. */
export const onLookedAt = (listener: () => void): (() => void) => {
  const stop = (): void => {
    for (const deed of DEEDS) window.removeEventListener(deed, look, true);
    window.removeEventListener('focus', onWindow);
    document.removeEventListener('visibilitychange', onWindow);
  };
  const look = (): void => {
    stop();
    listener();
  };
  const onWindow = (): void => {
    if (isLookedAt()) look();
  };
  for (const deed of DEEDS) window.addEventListener(deed, look, true);
  // Not what gets the focus inside the page, which the page may give to its parts behind any window.
  window.addEventListener('focus', onWindow);
  document.addEventListener('visibilitychange', onWindow);
  return stop;
};
