import { Suspense, useEffect } from 'react';
import { closeNoteDialog, useOpenNoteDialog } from './note-dialogs.ts';
import { later } from '../ui/later.ts';

const NoteDialog = later(async () => (await import('./NoteDialog.tsx')).NoteDialog);

/** Shows the dialog that was asked for in a note's menu, by a key or in the palette. One of it on a page. */
export const NoteDialogHost = () => {
  const open = useOpenNoteDialog();
  useEffect(() => closeNoteDialog, []);
  return <Suspense>{open && <NoteDialog {...open} onClose={closeNoteDialog} />}</Suspense>;
};
