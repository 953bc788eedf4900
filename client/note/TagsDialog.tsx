import { useEffect, useRef, useState } from 'react';
import { MAX_TAG_LENGTH, MAX_TAGS } from '../../shared/board/records/note.ts';
import { useBoard, useNote } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { parseTags, tagLine } from './tag-list.ts';

type TagsDialogProps = { noteId: string; onClose: () => void };

/** A note's tags as one line of words with commas between. */
export const TagsDialog = ({ noteId, onClose }: TagsDialogProps) => {
  const t = useText();
  const board = useBoard();
  const note = useNote(noteId);
  const [line, setLine] = useState(tagLine(note?.tags ?? []));
  const fieldRef = useRef<HTMLInputElement>(null);

  useEffect(() => fieldRef.current?.focus(), []);

  const save = () => {
    board.act({ name: 'note.setTags', args: { id: noteId, tags: [...parseTags(line)] } });
    onClose();
  };

  return (
    <FormDialog title={t('hand.tagsTitle')} onSubmit={save} onClose={onClose}>
      <TextField
        label={t('note.tagsLabel')}
        hint={t('hand.tagsHint', { max: MAX_TAGS, length: MAX_TAG_LENGTH })}
        value={line}
        onValue={setLine}
        autoComplete="off"
        ref={fieldRef}
      />
    </FormDialog>
  );
};
