import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './IconButton.module.css';

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  /** What the button does, in words: its name for those who hear it, and the tooltip for those who see it. */
  label: string;
  icon: ReactNode;
  /** A toggle's state; leave out for a button that is not a toggle. */
  pressed?: boolean;
};

export const IconButton = ({
  label,
  icon,
  pressed,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) => (
  <button
    title={label}
    {...rest}
    type={type}
    aria-label={label}
    aria-pressed={pressed}
    className={classNames(styles.button, className)}
  >
    {icon}
  </button>
);
