import { useMemo, useState } from 'react';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { later } from '../ui/later.ts';
import { Optional } from '../ui/Optional.tsx';
import { forgetLeftPlace, leftPlaceOf } from './left-places.ts';
import { notePlace } from './rich-place.ts';
import { useSayWriting } from './use-say-writing.ts';
import { WaitingField } from './WaitingField.tsx';

const RichEditor = later(async () => (await import('./rich/RichEditor.tsx')).RichEditor);

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
  const at = useMemo(() => notePlace(board, noteId), [board, noteId]);
  const sayWriting = useSayWriting(noteId);
  const [leftAt] = useState(() => leftPlaceOf(noteId));
  const props = {
    at,
    label: t('note.editLabel'),
    leftAt,
    onLeave: (byKey: boolean) => {
      forgetLeftPlace(noteId);
      onLeave(byKey);
    },
  };
  return (
    <Optional fallback={<WaitingField {...props} />}>
      <RichEditor {...props} help={t('note.editHelp')} onWriting={sayWriting} />
    </Optional>
  );
};
