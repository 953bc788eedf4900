import { useRef, useState } from 'react';
import type { RefObject } from 'react';

type Required = {
  /** For the field itself. */
  readonly ref: RefObject<HTMLInputElement | null>;
  /** The form was sent with the field empty. */
  readonly missing: boolean;
  /** True when the field is filled; else the focus goes to it, where the error is read out. */
  readonly check: () => boolean;
};

/** A line of text that must not stay empty. Complains when the form is sent, not while somebody types. */
export const useRequired = (value: string): Required => {
  const ref = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  const check = (): boolean => {
    const isEmpty = value.trim() === '';
    setMissing(isEmpty);
    if (isEmpty) ref.current?.focus();
    return !isEmpty;
  };
  return { ref, missing, check };
};
