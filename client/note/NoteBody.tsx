import { type ComponentProps, useId, useState } from 'react';
import { useText } from '../i18n/text.ts';
import { classNames } from '../ui/class-names.ts';
import { isLongText } from './long-text.ts';
import { NoteText } from './NoteText.tsx';
import styles from './NoteBody.module.css';

/** A note's text as far as it fits; the rest comes when it is asked for. */
export const NoteBody = ({ text, marks }: ComponentProps<typeof NoteText>) => {
  const t = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  if (text.trim() === '') return <p className={styles.empty}>{t('note.empty')}</p>;
  if (!isLongText(text)) return <NoteText text={text} marks={marks} />;
  return (
    <>
      <div id={id} className={classNames(!open && styles.clamped)}>
        <NoteText text={text} marks={marks} />
      </div>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        className={styles.more}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'note.showLess' : 'note.showMore')}
      </button>
    </>
  );
};
