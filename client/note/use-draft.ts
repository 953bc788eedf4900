import { useCallback, useState } from 'react';
import { useBoard } from '../board/hooks.ts';
import { drafts } from './drafts.ts';

/** The words in a section's writing box, kept on this device with every keystroke. */
export const useDraft = (sectionId: string): readonly [string, (text: string) => void] => {
  const { boardId } = useBoard();
  const [text, setText] = useState(() => drafts.read(boardId, sectionId));
  const keep = useCallback(
    (next: string) => {
      setText(next);
      drafts.write(boardId, sectionId, next);
    },
    [boardId, sectionId],
  );
  return [text, keep];
};
