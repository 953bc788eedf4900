import { useEffect } from 'react';
import type { RefObject } from 'react';

/** The note that one is at: where the focus is, or was before it went to a menu, the header or a dialog. */
let current: string | null = null;

export const focusedNote = (): string | null => current;

/** Keeps account of it in what the board shows. */
export const useFocusedNote = (contentRef: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const content = contentRef.current;
    if (!content) return undefined;
    const onFocusIn = ({ target }: FocusEvent) => {
      const note = target instanceof Element ? target.closest<HTMLElement>('[data-note]') : null;
      current = note?.dataset['note'] ?? null;
    };
    content.addEventListener('focusin', onFocusIn);
    return () => {
      content.removeEventListener('focusin', onFocusIn);
      current = null;
    };
  }, [contentRef]);
};
