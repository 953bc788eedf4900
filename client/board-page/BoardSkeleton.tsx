import { useText } from '../i18n/text.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './BoardSkeleton.module.css';

const COLUMNS: readonly { readonly id: string; readonly notes: readonly string[] }[] = [
  { id: 'first', notes: ['5rem', '7rem', '4rem'] },
  { id: 'second', notes: ['7rem', '5rem'] },
  { id: 'third', notes: ['4rem', '6rem', '5rem'] },
];

/** The shape of a board while it is on its way. */
export const BoardSkeleton = () => {
  const t = useText();
  return (
    <div className={styles.columns}>
      <VisuallyHidden>
        <span role="status">{t('board.loading')}</span>
      </VisuallyHidden>
      {COLUMNS.map(({ id, notes }) => (
        <div key={id} className={styles.column}>
          <Skeleton width="60%" height="1.5rem" />
          {notes.map((height, index) => (
            <Skeleton key={`${id}${index}`} height={height} />
          ))}
        </div>
      ))}
    </div>
  );
};
