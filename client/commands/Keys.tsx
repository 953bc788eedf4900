import { isApple, keyCaps } from './shortcut.ts';
import type { Shortcut } from './shortcut.ts';
import styles from './Keys.module.css';

/** What is printed on the keys. */
export const KeyCaps = ({ caps }: { caps: readonly string[] }) => (
  <span className={styles.keys}>
    {caps.map((cap) => (
      <kbd key={cap}>{cap}</kbd>
    ))}
  </span>
);

/** The keys to press, as they are printed. */
export const Keys = ({ shortcut }: { shortcut: Shortcut }) => (
  <KeyCaps caps={keyCaps(shortcut, isApple(navigator.platform))} />
);
