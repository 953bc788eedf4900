import type { HTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import styles from './Card.module.css';

/** A sheet of paper on the table. */
export const Card = ({ className, ...rest }: HTMLAttributes<HTMLDivElement>) => (
  <div {...rest} className={classNames(styles.card, className)} />
);
