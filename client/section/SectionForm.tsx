import { useEffect, useRef, useState } from 'react';
import { MAX_PROMPT_LENGTH } from '../../shared/board/records/section.ts';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { cleanLine, cleanText } from '../../shared/lib/text.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { SectionWords } from './use-section-deeds.ts';
import styles from './SectionForm.module.css';

export type SectionFormProps = SectionWords & {
  onSave: (words: SectionWords) => void;
  onCancel: () => void;
};

/** A section's title and prompt, where they stand. */
export const SectionForm = ({ onSave, onCancel, ...before }: SectionFormProps) => {
  const t = useText();
  const [title, setTitle] = useState(before.title);
  const [prompt, setPrompt] = useState(before.prompt);
  const [tried, setTried] = useState(false);
  const titleRef = useRef<HTMLInputElement>(null);
  const isMissing = cleanLine(title) === '';

  useEffect(() => titleRef.current?.focus(), []);

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isMissing) onSave({ title: cleanLine(title), prompt: cleanText(prompt).trim() });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <TextField
        label={t('columns.sectionTitle')}
        value={title}
        onValue={setTitle}
        maxLength={MAX_TITLE_LENGTH}
        error={tried && isMissing ? t('columns.sectionTitleMissing') : null}
        ref={titleRef}
        autoComplete="off"
      />
      <TextArea
        label={t('columns.prompt')}
        mark={t('common.optional')}
        hint={t('columns.promptHint')}
        value={prompt}
        onValue={setPrompt}
        maxLength={MAX_PROMPT_LENGTH}
      />
      <div className={styles.buttons}>
        <Button look="primary" size="small" type="submit">
          {t('common.save')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
};
