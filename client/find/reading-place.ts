const isScroller = (element: Element): boolean =>
  /auto|scroll/.test(getComputedStyle(element).overflowY);

const scrollerOf = (element: Element): Element | null => {
  let outer = element.parentElement;
  while (outer && !isScroller(outer)) outer = outer.parentElement;
  return outer;
};

/** The first item that ends below `top`. Items stand one under another, so that a few of them are measured, not all. */
const firstBelow = (items: readonly Element[], top: number): Element | undefined => {
  let from = 0;
  let to = items.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const bottom = items[middle]?.getBoundingClientRect().bottom ?? Infinity;
    if (bottom > top) to = middle;
    else from = middle + 1;
  }
  return items[from];
};

/**
 * Where one reads in a list of notes that stand one under another: the note in it that has the focus, else the first
 * one in sight. `null` while the beginning of the list is in sight, and nothing in it has the focus.
 */
export const readingPlaceIn = (list: Element | null): string | null => {
  if (!list) return null;
  const noteIn = (element: Element | null | undefined): string | null =>
    element?.closest<HTMLElement>('[data-note]')?.dataset['note'] ?? null;
  if (list.contains(document.activeElement)) return noteIn(document.activeElement);
  const top = scrollerOf(list)?.getBoundingClientRect().top ?? 0;
  if (list.getBoundingClientRect().top >= top) return null;
  const shown = Array.from(list.children).filter((item) => !item.hasAttribute('hidden'));
  const item = firstBelow(shown, top);
  return noteIn(item?.querySelector('[data-note]') ?? item);
};
