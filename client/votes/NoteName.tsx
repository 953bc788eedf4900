import { useNote } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { noteExcerpt } from '../note/note-excerpt.ts';

/** A note by its first words. */
export const NoteName = ({ noteId }: { noteId: string }) => {
  const t = useText();
  const note = useNote(noteId);
  if (!note || note.deleted) return t('votes.noteGone');
  return noteExcerpt(note.text, 100) || t('note.empty');
};
