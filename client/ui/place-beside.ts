const MARGIN = 8;
const GAP = 4;

/**
 * Where what floats opens, as seen from its trigger: towards the middle of the screen, where it fits, and never over the
 * screen's edge; what is longer than the room there is scrolls.
 */
export const placeBeside = (floating: HTMLElement, trigger: HTMLElement): void => {
  const box = trigger.getBoundingClientRect();
  const roomBelow = window.innerHeight - box.bottom - GAP - MARGIN;
  const roomAbove = box.top - GAP - MARGIN;
  const isMiddleBelow = box.bottom < window.innerHeight * 0.6;
  const below = isMiddleBelow && (floating.scrollHeight <= roomBelow || roomBelow >= roomAbove);
  const fromLeft = box.left + box.width / 2 < window.innerWidth / 2;
  const left = fromLeft ? box.left : box.right - floating.offsetWidth;
  const rightmost = window.innerWidth - floating.offsetWidth - MARGIN;
  floating.style.top = below ? `${box.bottom + GAP}px` : 'auto';
  floating.style.bottom = below ? 'auto' : `${window.innerHeight - box.top + GAP}px`;
  floating.style.left = `${Math.max(MARGIN, Math.min(left, rightmost))}px`;
  floating.style.setProperty('--room', `${Math.max(0, below ? roomBelow : roomAbove)}px`);
};
