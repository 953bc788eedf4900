import { useEffect, useRef, useState } from 'react';
import { MAX_TAG_LENGTH, MAX_TAGS } from '../../shared/board/records/note.ts';
import { useBoard, useBoardInfo, useNote } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { hasTag, parseTags, tagLine, toggledTag } from './tag-list.ts';
import styles from './TagsDialog.module.css';

type TagsDialogProps = { noteId: string; onClose: () => void };

/** A note's tags as one line of words with commas between. */
export const TagsDialog = ({ noteId, onClose }: TagsDialogProps) => {
  const t = useText();
  const board = useBoard();
  const note = useNote(noteId);
  const [line, setLine] = useState(tagLine(note?.tags ?? []));
  const { tags: offered = [] } = useBoardInfo();
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
      {offered.length > 0 && (
        <fieldset className={styles.offered}>
          <legend>{t('forms.offered')}</legend>
          {offered.map((tag) => (
            <Checkbox
              key={tag}
              label={tag}
              checked={hasTag(line, tag)}
              onChecked={() => setLine(toggledTag(line, tag))}
            />
          ))}
        </fieldset>
      )}
    </FormDialog>
  );
};
