import styles from './SkipLink.module.css';

/** The first stop of the Tab key: past the header, to what the page is about. */
export const SkipLink = ({ targetId, children }: { targetId: string; children: string }) => (
  <a href={`#${targetId}`} className={styles.link}>
    {children}
  </a>
);
