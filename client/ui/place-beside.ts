const MARGIN = 8;

/** Where what floats opens, as seen from its trigger: towards the middle of the screen, and never over its edge. */
export const placeBeside = (floating: HTMLElement, trigger: HTMLElement): void => {
  const box = trigger.getBoundingClientRect();
  const below = box.bottom < window.innerHeight * 0.6;
  const fromLeft = box.left + box.width / 2 < window.innerWidth / 2;
  const left = fromLeft ? box.left : box.right - floating.offsetWidth;
  const rightmost = window.innerWidth - floating.offsetWidth - MARGIN;
  floating.style.top = below ? `${box.bottom + 4}px` : 'auto';
  floating.style.bottom = below ? 'auto' : `${window.innerHeight - box.top + 4}px`;
  floating.style.left = `${Math.max(MARGIN, Math.min(left, rightmost))}px`;
};
