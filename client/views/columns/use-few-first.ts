import { useEffect, useMemo, useState } from 'react';

/** So many items are on the page at once, and so many more with each frame. */
const AT_ONCE = 60;
const PER_FRAME = 24;

/** A list of thousands comes frame by frame: those of its items that are on the page by now. All of them soon are. */
export const useFewFirst = (items: readonly string[]): readonly string[] => {
  const [shown, setShown] = useState(AT_ONCE);
  const isWhole = shown >= items.length;

  useEffect(() => {
    if (isWhole) return;
    const frame = requestAnimationFrame(() => setShown((before) => before + PER_FRAME));
    return () => cancelAnimationFrame(frame);
  }, [isWhole, shown]);

  return useMemo(() => (isWhole ? items : items.slice(0, shown)), [isWhole, items, shown]);
};
