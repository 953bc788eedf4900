import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ButtonLook } from './Button.tsx';
import { classNames } from './class-names.ts';
import styles from './Button.module.css';

type LinkButtonProps = {
  to: string;
  look?: ButtonLook;
  size?: 'small' | 'medium' | 'large';
  /** Take this page's place in the history instead of coming after it. */
  replace?: boolean;
  children: ReactNode;
};

/** A link that goes to another page and looks like a button, because it is the page's next step. */
export const LinkButton = ({
  to,
  look = 'secondary',
  size = 'medium',
  replace = false,
  children,
}: LinkButtonProps) => (
  <Link to={to} replace={replace} className={classNames(styles.button, styles[look], styles[size])}>
    <span>{children}</span>
  </Link>
);
