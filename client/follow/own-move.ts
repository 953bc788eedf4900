import { isWriting } from '../ui/text-fields.ts';

/** Keys by which one goes somewhere else oneself. */
const MOVES = /^(Arrow\w+|Page\w+|Home|End|Tab| )$/;

/** Calls back when the reader moves by themselves, or presses Escape. Returns how to stop. */
export const onOwnMove = (content: HTMLElement, listener: () => void): (() => void) => {
  const stop = new AbortController();
  const { signal } = stop;
  for (const move of ['pointerdown', 'wheel', 'touchmove']) {
    content.addEventListener(move, listener, { signal, passive: true });
  }
  const onKey = ({ key, target, defaultPrevented }: KeyboardEvent): void => {
    const inDialog = target instanceof Element && target.closest('dialog, [popover]') !== null;
    if (inDialog || isWriting()) return;
    const inContent = target instanceof Node && content.contains(target);
    if ((key === 'Escape' && !defaultPrevented) || (inContent && MOVES.test(key))) listener();
  };
  window.addEventListener('keydown', onKey, { signal });
  return () => stop.abort();
};
