import type { ButtonHTMLAttributes, ReactNode } from 'react';
import type { ButtonLook } from './Button.tsx';
import button from './Button.module.css';
import { classNames } from './class-names.ts';
import { ReasonButton } from './ReasonButton.tsx';

type ReasonTextButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: ButtonLook;
  icon?: ReactNode;
  /** Why it can't be pressed now; `null` when it can. */
  reason: string | null;
};

/** A button with words that, while it can't be used, stays in reach and says why. */
export const ReasonTextButton = ({
  look = 'secondary',
  icon,
  className,
  children,
  ...rest
}: ReasonTextButtonProps) => (
  <ReasonButton
    {...rest}
    className={classNames(button.button, button[look], button.medium, className)}
  >
    {icon}
    <span>{children}</span>
  </ReasonButton>
);
