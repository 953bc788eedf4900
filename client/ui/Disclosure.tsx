import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';

type DisclosureProps = {
  title: string;
  icon?: ReactNode;
  /** Unfolded to begin with. */
  open?: boolean;
  children: ReactNode;
};

/** What few need stays folded; the browser's own `<details>`. */
export const Disclosure = ({ title, icon, open = false, children }: DisclosureProps) => (
  <details open={open} className={styles.details}>
    <summary className={styles.summary}>
      {icon}
      {title}
    </summary>
    <div className={styles.content}>{children}</div>
  </details>
);
