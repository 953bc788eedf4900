import { useEffect, useRef, useState } from 'react';
import { MAX_TAG_LENGTH, MAX_TAGS } from '../../shared/board/records/note.ts';
import { useBoardInfo } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { hasTag, parseTags, tagLine, toggledTag } from './tag-list.ts';
import styles from './TagsForm.module.css';

type TagsFormProps = {
  title: string;
  tags: readonly string[];
  onSave: (tags: readonly string[]) => void;
  onClose: () => void;
};

/** Tags as one line of words with commas between, and those that the board offers to choose from. */
export const TagsForm = ({ title, tags, onSave, onClose }: TagsFormProps) => {
  const t = useText();
  const [line, setLine] = useState(tagLine(tags));
  const { tags: offered = [] } = useBoardInfo();
  const fieldRef = useRef<HTMLInputElement>(null);

  useEffect(() => fieldRef.current?.focus(), []);

  const save = () => {
    onSave(parseTags(line));
    onClose();
  };

  return (
    <FormDialog title={title} onSubmit={save} onClose={onClose}>
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
