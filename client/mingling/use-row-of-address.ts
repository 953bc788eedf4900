import { useEffect } from 'react';
import { isRowAnchor } from './row-anchor.ts';

/** Goes to the table that the address names, once the tables are there: the browser looked for it before they came. */
export const useRowOfAddress = (areHere: boolean): void => {
  useEffect(() => {
    const anchor = window.location.hash.slice(1);
    if (!areHere || !isRowAnchor(anchor)) return;
    const row = document.getElementById(anchor);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true });
  }, [areHere]);
};
