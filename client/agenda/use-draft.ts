import { useState } from 'react';
import type { ChangeEvent, KeyboardEvent } from 'react';

type Draft = {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/**
 * A field that is written when one leaves it or presses Enter, and put back with Esc. While one writes, others' changes
 * do not move the words under one's fingers.
 */
export const useDraft = (
  value: string,
  commit: (value: string) => void,
  multiline = false,
): Draft => {
  const [draft, setDraft] = useState<string | null>(null);
  const finish = (): void => {
    if (draft !== null && draft !== value) commit(draft);
    setDraft(null);
  };
  return {
    value: draft ?? value,
    onChange: (event) => setDraft(event.target.value),
    onBlur: finish,
    onKeyDown: (event) => {
      if (event.key === 'Escape' && draft !== null) {
        event.stopPropagation();
        setDraft(null);
      } else if (event.key === 'Enter' && !multiline && !event.nativeEvent.isComposing) finish();
    },
  };
};
