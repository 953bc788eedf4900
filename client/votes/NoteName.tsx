import { useNote } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { noteTitle } from '../note/note-excerpt.ts';

/** A note by its first words. */
export const NoteName = ({ noteId }: { noteId: string }) => {
  const t = useText();
  const note = useNote(noteId);
  if (!note || note.deleted) return t('votes.noteGone');
  return noteTitle(note, 100) || t('note.empty');
};
