import styles from './Wordmark.module.css';

/** Two notes, one over the other, and the name. */
export const Wordmark = () => (
  <span className={styles.wordmark}>
    <svg aria-hidden="true" viewBox="0 0 32 32" width="22" height="22">
      <rect x="3" y="11" width="17" height="17" rx="3" className={styles.back} />
      <rect x="12" y="4" width="17" height="17" rx="3" className={styles.front} />
      <path d="M12 11h8v10h-8z" className={styles.shared} />
    </svg>
    Talkoot
  </span>
);
