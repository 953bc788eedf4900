import styles from './SkipLink.module.css';

/**
 * The first stop of the Tab key: past the header, to what the page is about. It moves the focus and leaves the address
 * alone, whose fragment may hold a key.
 */
export const SkipLink = ({ targetId, children }: { targetId: string; children: string }) => (
  <a
    href={`#${targetId}`}
    className={styles.link}
    onClick={(event) => {
      event.preventDefault();
      document.getElementById(targetId)?.focus();
    }}
  >
    {children}
  </a>
);
