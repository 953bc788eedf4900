import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import iconButton from './IconButton.module.css';
import { ReasonButton } from './ReasonButton.tsx';

type ReasonIconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  /** What the button does, in words. */
  label: string;
  icon: ReactNode;
  /** Why it can't be pressed now; `null` when it can. */
  reason: string | null;
};

/** A button that is only a sign; while it can't be used it says why. */
export const ReasonIconButton = ({ label, icon, className, ...rest }: ReasonIconButtonProps) => (
  <ReasonButton
    title={label}
    {...rest}
    aria-label={label}
    className={classNames(iconButton.button, className)}
  >
    {icon}
  </ReasonButton>
);
