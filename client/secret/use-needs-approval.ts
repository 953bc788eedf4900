import { useMemo } from 'react';
import { useBoard, useMay } from '../board/hooks.ts';
import { newNoteChange } from '../note/note-changes.ts';

/** True where what this person writes waits for a facilitator. */
export const useNeedsApproval = (sectionId: string): boolean => {
  const { personId } = useBoard();
  const verdict = useMay(useMemo(() => newNoteChange(sectionId, personId), [sectionId, personId]));
  return !verdict.ok && verdict.error === 'afterApproval';
};
