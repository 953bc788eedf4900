import { Skeleton } from '../ui/Skeleton.tsx';
import { BoardSkeleton } from './BoardSkeleton.tsx';
import styles from './BoardLoading.module.css';

/** The shape of the whole page, before it is known whose board it is. */
export const BoardLoading = () => (
  <div className={styles.page}>
    <div className={styles.header}>
      <Skeleton width="5rem" />
      <Skeleton width="14rem" />
    </div>
    <main>
      <BoardSkeleton />
    </main>
  </div>
);
