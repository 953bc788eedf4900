import { CalendarDays } from 'lucide-react';
import { useText } from '../i18n/text.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useDateWords } from './date-words.ts';
import styles from './DateLine.module.css';

/** When what the note tells of was, or will be. */
export const DateLine = ({ date }: { date: string }) => {
  const t = useText();
  const words = useDateWords()(date);
  return (
    <p className={styles.date}>
      <CalendarDays aria-hidden="true" size={14} />
      <span aria-hidden="true">{words}</span>
      <VisuallyHidden>{t('note.dateOf', { date: words })}</VisuallyHidden>
    </p>
  );
};
