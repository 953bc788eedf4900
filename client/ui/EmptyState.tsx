import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** An empty place teaches with one sentence and, where there is something to do, one button. */
export const EmptyState = ({ text, action }: { text: string; action?: ReactNode }) => (
  <div className={styles.empty}>
    <p>{text}</p>
    {action}
  </div>
);
