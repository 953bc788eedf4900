import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import styles from './Page.module.css';

type PageProps = { width?: 'narrow' | 'text' | 'wide' | 'full'; children: ReactNode };

/** A page's content within the frame: how wide it may grow, and the air around it. */
export const Page = ({ width = 'wide', children }: PageProps) => (
  <div className={classNames(styles.page, styles[width])}>{children}</div>
);
