import { type ComponentProps, useMemo } from 'react';
import { useBoard } from '../../board/hooks.ts';
import { useSayWriting } from '../use-say-writing.ts';
import { notePlace } from './note-place.ts';
import { RichEditor } from './RichEditor.tsx';

type RichNoteEditorProps = { noteId: string } & Pick<
  ComponentProps<typeof RichEditor>,
  'label' | 'leftAt' | 'onLeave'
>;

/** The note's words with their looks, open for writing; others see that somebody writes there. */
export const RichNoteEditor = ({ noteId, ...props }: RichNoteEditorProps) => {
  const board = useBoard();
  const at = useMemo(() => notePlace(board, noteId), [board, noteId]);
  const sayWriting = useSayWriting(noteId);
  return <RichEditor {...props} at={at} onWriting={sayWriting} />;
};
