import { MAX_NOTE_LENGTH } from '../../shared/board/records/note.ts';
import { useText } from '../i18n/text.ts';
import styles from './LengthHint.module.css';

/** From here on the writer is told how much room is left. */
const NEAR = MAX_NOTE_LENGTH - 500;

/** Says in words that a note's greatest length is near, or passed. Silent before that. */
export const LengthHint = ({ length }: { length: number }) => {
  const t = useText();
  if (length < NEAR) return null;
  return (
    <p role="status" className={styles.hint}>
      {length > MAX_NOTE_LENGTH
        ? t('note.tooLong', { count: length - MAX_NOTE_LENGTH })
        : t('note.charactersLeft', { count: MAX_NOTE_LENGTH - length })}
    </p>
  );
};
