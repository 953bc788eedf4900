import { useStore } from 'zustand';
import { useBoard, useNote } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { ownHidden, ownKeys } from './own-notes.ts';

const Mark = ({ noteId }: { noteId: string }) => {
  const t = useText();
  const { boardId } = useBoard();
  const level = useNote(noteId)?.level;
  const hasKey = useStore(ownKeys.of(boardId), ({ keys }) => keys[noteId] !== undefined);
  const isHidden = useStore(ownHidden, ({ notes }) => notes.has(noteId));
  if (level === 'nameless' && hasKey) return <strong>{t('nameless.yoursHere')}</strong>;
  return level === 'hidden' && isHidden && <strong>{t('nameless.yours')}</strong>;
};

/** Says of a note that it is the reader's own, and how far that reaches. Only they see it. */
export const OwnMark = (props: { noteId: string }) => (
  <ToolTexts>
    <Mark {...props} />
  </ToolTexts>
);
