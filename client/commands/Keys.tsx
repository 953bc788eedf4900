import { isApple, keyCaps } from './shortcut.ts';
import type { Shortcut } from './shortcut.ts';
import styles from './Keys.module.css';

/** The keys to press, as they are printed. */
export const Keys = ({ shortcut }: { shortcut: Shortcut }) => (
  <span className={styles.keys}>
    {keyCaps(shortcut, isApple(navigator.platform)).map((cap) => (
      <kbd key={cap}>{cap}</kbd>
    ))}
  </span>
);
