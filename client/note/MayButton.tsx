import type { ButtonHTMLAttributes } from 'react';
import type { Verdict } from '../../shared/access/change.ts';
import { useText } from '../i18n/text.ts';
import { ReasonButton } from '../ui/ReasonButton.tsx';
import { refusalKey } from './refusal-key.ts';

type MayButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** Whether one may do what the button does. */
  verdict: Verdict;
};

/** A button that the rules guard: refused, it says why. */
export const MayButton = ({ verdict, ...rest }: MayButtonProps) => {
  const t = useText();
  return <ReasonButton reason={verdict.ok ? null : t(refusalKey(verdict.error))} {...rest} />;
};
