import { useEffect } from 'react';
import { noteSelector } from '../note/note-focus.ts';

/**
 * Outlines notes in whatever view shows them, firmly or in passing. A style sheet of its own: no view has to know of it,
 * and what comes into view later is outlined, too.
 */
export const useOutlines = (noteIds: readonly string[], isFirm: boolean): void => {
  const selector = noteIds.map(noteSelector).join(',');
  useEffect(() => {
    if (selector === '') return undefined;
    const sheet = new CSSStyleSheet();
    const line = isFirm ? '3px solid' : '2px dashed';
    sheet.replaceSync(`${selector} { outline: ${line} var(--color-accent); outline-offset: 3px; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [selector, isFirm]);
};
