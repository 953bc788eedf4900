/** Somebody has the page before their eyes, as far as a page can know: a window behind others has no focus. */
export const isLookedAt = (): boolean =>
  document.visibilityState === 'visible' && document.hasFocus();

const SIGNS = ['focus', 'pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/** Calls once when somebody looks at the page: it gets the focus, is uncovered, or is moved over. */
export const onLookedAt = (listener: () => void): (() => void) => {
  const stop = (): void => {
    for (const sign of SIGNS) window.removeEventListener(sign, look, true);
    document.removeEventListener('visibilitychange', onVisible);
  };
  const look = (): void => {
    stop();
    listener();
  };
  const onVisible = (): void => {
    if (isLookedAt()) look();
  };
  for (const sign of SIGNS) window.addEventListener(sign, look, true);
  document.addEventListener('visibilitychange', onVisible);
  return stop;
};
