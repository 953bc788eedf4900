import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './IconButton.module.css';

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  /** What the button does, in words: its name for those who hear it, and the tooltip for those who see it. */
  label: string;
  icon: ReactNode;
};

/** A button that is only a sign, where there is no room for its words. */
export const IconButton = ({
  label,
  icon,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) => (
  <button
    title={label}
    {...rest}
    type={type}
    aria-label={label}
    className={classNames(styles.button, className)}
  >
    {icon}
  </button>
);
