import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ButtonLook } from './Button.tsx';
import { classNames } from './class-names.ts';
import styles from './Button.module.css';

type LinkButtonProps = {
  to: string;
  look?: ButtonLook;
  size?: 'small' | 'medium' | 'large';
  icon?: ReactNode;
  children: ReactNode;
};

/** A link that goes to another page and looks like a button, because it is the page's next step. */
export const LinkButton = ({
  to,
  look = 'secondary',
  size = 'medium',
  icon,
  children,
}: LinkButtonProps) => (
  <Link to={to} className={classNames(styles.button, styles[look], styles[size])}>
    {icon}
    <span>{children}</span>
  </Link>
);
