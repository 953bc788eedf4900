import { useEffect } from 'react';
import { useNote } from '../board/hooks.ts';
import { closeFileDialog, type FileDialog, useFileDialog } from './file-dialogs.ts';
import { DescribeDialog } from './DescribeDialog.tsx';
import { PictureDialog } from './PictureDialog.tsx';

type MayChange = { mayChange: (noteId: string) => boolean };

const Open = ({ kind, noteId, mayChange }: FileDialog & MayChange) => {
  const attachment = useNote(noteId)?.attachment;
  if (!attachment) return null;
  const about = { noteId, attachment, onClose: closeFileDialog };
  return kind === 'describe' ? (
    <DescribeDialog {...about} />
  ) : (
    <PictureDialog {...about} mayChange={mayChange(noteId)} />
  );
};

/** Shows a note's picture large, or asks what is to be seen in it. */
export const FileDialogs = ({ mayChange }: MayChange) => {
  const open = useFileDialog();
  useEffect(() => closeFileDialog, []);
  return open && <Open key={`${open.kind} ${open.noteId}`} {...open} mayChange={mayChange} />;
};
