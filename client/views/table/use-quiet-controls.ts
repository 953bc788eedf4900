import { useEffect } from 'react';
import type { RefObject } from 'react';

const isInCell = (control: HTMLElement): boolean => control.closest('[popover], dialog') === null;

/** The buttons and links of a cell; what stands in their menus and dialogs is theirs. */
export const controlsIn = (cell: Element): readonly HTMLElement[] =>
  Array.from(cell.querySelectorAll<HTMLElement>('button, a[href]')).filter(isInCell);

/**
 * Keeps the controls of a grid out of the way of the Tab key, those that come later too: the whole grid is one stop of it,
 * and Enter leads from a cell into its controls.
 */
export const useQuietControls = (gridRef: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const grid = gridRef.current;
    if (!grid) return undefined;
    const quieten = () => {
      for (const cell of grid.querySelectorAll(
        '[role=gridcell], [role=rowheader], [role=columnheader]',
      )) {
        for (const control of controlsIn(cell)) if (control.tabIndex !== -1) control.tabIndex = -1;
      }
    };
    quieten();
    const changes = new MutationObserver(quieten);
    changes.observe(grid, { childList: true, subtree: true });
    return () => changes.disconnect();
  }, [gridRef]);
};
