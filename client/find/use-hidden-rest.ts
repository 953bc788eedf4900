import { type RefObject, useLayoutEffect } from 'react';
import type { ShownNotes } from './find.ts';

/** The items of a list that are notes; those of a cluster may stand in a list within it. */
const itemsOf = (list: HTMLElement | null): readonly Element[] =>
  Array.from(list?.children ?? []).flatMap((child) => {
    if (child.hasAttribute('data-head')) return [];
    const inner = child.querySelector(':scope > [data-cluster-notes]');
    return inner ? Array.from(inner.children) : [child];
  });

/**
 * For lists that keep all of their notes on the page, item by item in the order of `all`, with headings (`data-head`)
 * among them: hides those that are not to
 * be shown. Nothing is made or thrown away for it, so that a key in the search field costs no more on a large board; an
 * attribute of its own beside React, which knows none of this name here. What has the focus stays.
 */
export const useHiddenRest = (
  listRef: RefObject<HTMLElement | null>,
  { all, noteIds }: Pick<ShownNotes, 'all' | 'noteIds'>,
): void => {
  useLayoutEffect(() => {
    const focused = document.activeElement;
    const shown = all === noteIds ? null : new Set(noteIds);
    for (const [at, item] of itemsOf(listRef.current).entries()) {
      const isHidden = shown !== null && !shown.has(all[at] ?? '');
      const changes = item.hasAttribute('hidden') !== isHidden;
      if (changes && !item.contains(focused)) item.toggleAttribute('hidden', isHidden);
    }
  }, [listRef, all, noteIds]);
};
