import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './Banner.module.css';

type BannerProps = {
  tone?: 'info' | 'warning' | 'danger';
  icon?: ReactNode;
  /** `alert` interrupts the reader, `status` waits for a pause; leave out for what was there from the start. */
  role?: 'alert' | 'status';
  children: ReactNode;
  action?: ReactNode;
};

/** A sentence across the page about the state that everything below is in. */
export const Banner = ({ tone = 'info', icon, role, children, action }: BannerProps) => (
  <div role={role} className={classNames(styles.banner, styles[tone])}>
    {icon}
    <div className={styles.text}>{children}</div>
    {action}
  </div>
);
