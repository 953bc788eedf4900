/** A card that grows by less than this moves nobody. */
const TOLERANCE = 1;

/** Measures the cards that are on the page, whenever their size changes. */
export type HeightWatch = {
  readonly heights: ReadonlyMap<string, number>;
  readonly watch: (noteId: string, element: Element) => () => void;
  /** Forgets all heights: cards of another width have others. */
  readonly forget: () => void;
};

/** `onChange` is called before a frame is painted in which a card has another height than before. */
export const createHeightWatch = (onChange: () => void): HeightWatch => {
  const heights = new Map<string, number>();
  const ids = new WeakMap<Element, string>();

  const observer = new ResizeObserver((entries) => {
    let hasChanged = false;
    for (const { target, borderBoxSize } of entries) {
      const id = ids.get(target);
      const height = borderBoxSize[0]?.blockSize ?? 0;
      // Of a card that has just left the page there is nothing to learn.
      if (id === undefined || height === 0) continue;
      if (Math.abs((heights.get(id) ?? 0) - height) < TOLERANCE) continue;
      heights.set(id, height);
      hasChanged = true;
    }
    if (hasChanged) onChange();
  });

  return {
    heights,
    watch: (noteId, element) => {
      ids.set(element, noteId);
      observer.observe(element);
      return () => observer.unobserve(element);
    },
    forget: () => heights.clear(),
  };
};
