import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './Button.module.css';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: ButtonLook;
  size?: 'small' | 'medium' | 'large';
  icon?: ReactNode;
  /** Work is under way: the button stays focusable, says so, and does nothing more. */
  busy?: boolean;
};

/** A button whose text may take two lines; Finnish words are long and nothing is cut. */
export const Button = ({
  look = 'secondary',
  size = 'medium',
  icon,
  busy = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type={type}
    aria-busy={busy || undefined}
    aria-disabled={busy || undefined}
    onClick={(event) => {
      if (busy) event.preventDefault();
      else onClick?.(event);
    }}
    className={classNames(styles.button, styles[look], styles[size], className)}
  >
    {icon}
    <span>{children}</span>
  </button>
);
