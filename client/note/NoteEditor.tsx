import { useMemo, useState } from 'react';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { later } from '../ui/later.ts';
import { Optional } from '../ui/Optional.tsx';
import { forgetLeftPlace, leftPlaceOf } from './left-places.ts';
import { noteText } from './rich-place.ts';
import { WaitingField } from './WaitingField.tsx';

const RichNoteEditor = later(
  async () => (await import('./rich/RichNoteEditor.tsx')).RichNoteEditor,
);

type NoteEditorProps = {
  noteId: string;
  /** The writer is done; `byKey` when they said so by a key and the focus should stay on the note. */
  onLeave: (byKey: boolean) => void;
};

/**
 * The note's text, open for writing at once: in a plain field first, from which the editor that knows bold words, lists and
 * links takes over as soon as it is here, at the same place in the text.
 */
export const NoteEditor = ({ noteId, onLeave }: NoteEditorProps) => {
  const t = useText();
  const board = useBoard();
  const at = useMemo(() => noteText(board, noteId), [board, noteId]);
  const [leftAt] = useState(() => leftPlaceOf(noteId));
  const props = {
    label: t('note.editLabel'),
    leftAt,
    onLeave: (byKey: boolean) => {
      forgetLeftPlace(noteId);
      onLeave(byKey);
    },
  };
  return (
    <Optional fallback={<WaitingField {...props} at={at} />}>
      <RichNoteEditor {...props} noteId={noteId} />
    </Optional>
  );
};
