import { useCallback, useState } from 'react';
import { useBoard } from '../board/hooks.ts';
import { unsentWords } from './unsent-words.ts';

/** The words in a section's writing box, kept on this device with every keystroke. */
export const useUnsentWords = (sectionId: string): readonly [string, (text: string) => void] => {
  const { boardId } = useBoard();
  const [text, setText] = useState(() => unsentWords.read(boardId, sectionId));
  const keep = useCallback(
    (next: string) => {
      setText(next);
      unsentWords.write(boardId, sectionId, next);
    },
    [boardId, sectionId],
  );
  return [text, keep];
};
