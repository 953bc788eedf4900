import { useId, useRef, useState } from 'react';
import type { ButtonHTMLAttributes, KeyboardEvent, SyntheticEvent } from 'react';
import styles from './ReasonButton.module.css';

type ReasonButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** Why it can't be pressed now; `null` when it can. */
  reason: string | null;
};

/** A button that, while it can't be used, stays in reach, greyed, and says why to whoever comes to it. */
export const ReasonButton = ({ reason, onClick, children, ...rest }: ReasonButtonProps) => {
  const tipId = useId();
  const tipRef = useRef<HTMLSpanElement>(null);
  const [shown, setShown] = useState(false);

  const show = (button: HTMLElement) => {
    const tip = tipRef.current;
    if (!tip || shown) return;
    const box = button.getBoundingClientRect();
    const below = box.bottom < window.innerHeight * 0.7;
    tip.style.top = below ? `${box.bottom + 6}px` : 'auto';
    tip.style.bottom = below ? 'auto' : `${window.innerHeight - box.top + 6}px`;
    tip.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - 264))}px`;
    tip.showPopover();
    setShown(true);
  };
  const hide = () => {
    tipRef.current?.hidePopover();
    setShown(false);
  };

  const refusal = reason !== null && {
    title: undefined,
    'aria-disabled': true,
    'aria-describedby': tipId,
    onPointerEnter: ({ currentTarget }: SyntheticEvent<HTMLElement>) => show(currentTarget),
    onFocus: ({ currentTarget }: SyntheticEvent<HTMLElement>) => show(currentTarget),
    onClick: ({ currentTarget }: SyntheticEvent<HTMLElement>) => show(currentTarget),
    onPointerLeave: hide,
    onBlur: hide,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !shown) return;
      event.stopPropagation();
      hide();
    },
  };

  return (
    <>
      <button {...rest} type="button" onClick={onClick} {...refusal}>
        {children}
      </button>
      {reason !== null && (
        <span ref={tipRef} id={tipId} role="tooltip" popover="manual" className={styles.tip}>
          {reason}
        </span>
      )}
    </>
  );
};
