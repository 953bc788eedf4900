import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';

type DisclosureProps = {
  title: string;
  icon?: ReactNode;
  /** Unfolded to begin with, or whenever it becomes true. */
  open?: boolean;
  /** For whoever unfolds it also otherwise. */
  onToggle?: (isOpen: boolean) => void;
  children: ReactNode;
};

/** What few need stays folded; the browser's own `<details>`. */
export const Disclosure = ({ title, icon, open = false, onToggle, children }: DisclosureProps) => (
  <details
    open={open}
    className={styles.details}
    onToggle={(event) => onToggle?.(event.currentTarget.open)}
  >
    <summary className={styles.summary}>
      {icon}
      {title}
    </summary>
    <div className={styles.content}>{children}</div>
  </details>
);
