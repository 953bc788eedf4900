import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** For the field of a cell that has just been opened: one can write at once. */
export const useTakenFocus = <Field extends HTMLElement>(): RefObject<Field | null> => {
  const ref = useRef<Field>(null);
  useLayoutEffect(() => ref.current?.focus({ preventScroll: true }), []);
  return ref;
};
