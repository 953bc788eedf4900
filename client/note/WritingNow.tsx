import { useWriting } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import styles from './WritingNow.module.css';

/** "Anna is writing", on a note or under a section's writing box. */
export const WritingNow = ({ targetId }: { targetId: string }) => {
  const t = useText();
  const [first, second, ...rest] = useWriting(targetId);
  if (!first) return null;
  // Viewers are given no names.
  const somebody = t('note.writingSomebody');
  return (
    <p className={styles.line}>
      {t('note.writing', {
        count: rest.length + (second ? 2 : 1),
        name: first.name || somebody,
        other: second?.name || somebody,
      })}
    </p>
  );
};
