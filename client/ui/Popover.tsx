import { useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { usePlaced } from './use-placed.ts';
import styles from './Popover.module.css';

type PopoverProps = {
  /** What stands on the button. */
  trigger: ReactNode;
  /** The button's name, where what stands on it is not enough. */
  label?: string;
  className?: string | undefined;
  children: ReactNode;
};

/** A button with something to read or do that opens beside it; Esc and a press elsewhere close it. */
export const Popover = ({ trigger, label, className, children }: PopoverProps) => {
  const id = useId();
  const triggerRef = useRef<HTMLButtonElement>(null);
  const floatingRef = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  usePlaced(open, floatingRef, triggerRef);
  return (
    <>
      <button
        ref={triggerRef}
        type="button"
        popoverTarget={id}
        aria-expanded={open}
        aria-label={label}
        title={label}
        className={classNames(styles.trigger, className)}
      >
        {trigger}
      </button>
      <div
        ref={floatingRef}
        id={id}
        popover="auto"
        className={styles.floating}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') setOpen(true);
        }}
        onToggle={(event) => {
          if (event.newState === 'closed') setOpen(false);
        }}
      >
        {open && children}
      </div>
    </>
  );
};
