import { Check } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useReducer, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { nextIndex } from './roving.ts';
import { usePlaced } from './use-placed.ts';
import styles from './Menu.module.css';

export type MenuItem = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Why it can't be done now: the entry stays in reach, greyed, and says so. */
  readonly reason?: string | undefined;
  /** For an entry that is switched on and off; leave out for one that is not. */
  readonly checked?: boolean;
  readonly run: () => void;
};

type MenuProps = {
  /** The trigger's name; seen as its text unless `icon` is given, and then as its tooltip. */
  label: string;
  icon?: ReactNode;
  className?: string | undefined;
  /** A function is asked when the menu opens: for menus of which a page has hundreds. */
  items: readonly MenuItem[] | (() => readonly MenuItem[]);
  /** Calls when that function would answer something else; the open menu then asks again. Returns how to stop. */
  onItemsChange?: (changed: () => void) => () => void;
};

/** A button with a list of things to do. Arrow keys, Home, End and Esc work as in every menu. */
export const Menu = ({ label, icon, className, items, onItemsChange }: MenuProps) => {
  const menuId = useId();
  const triggerRef = useRef<HTMLButtonElement>(null);
  const menuRef = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [, askAgain] = useReducer((times: number) => times + 1, 0);

  useEffect(() => (open ? onItemsChange?.(askAgain) : undefined), [open, onItemsChange]);

  const itemButtons = (): HTMLButtonElement[] =>
    Array.from(menuRef.current?.querySelectorAll<HTMLButtonElement>('[role^=menuitem]') ?? []);

  const close = () => menuRef.current?.hidePopover();

  /** The menu has opened, and nobody has moved in it yet. */
  const isUntouched = useRef(false);
  const focusFirst = () => itemButtons()[0]?.focus({ preventScroll: true });

  // What comes late may stand before what had the focus, or be all there is.
  useLayoutEffect(() => {
    if (isUntouched.current) focusFirst();
  });

  usePlaced(open, menuRef, triggerRef);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      close();
      return;
    }
    isUntouched.current = false;
    const buttons = itemButtons();
    const current = buttons.findIndex((button) => button === document.activeElement);
    const next = nextIndex(event.key, current, buttons.length);
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };

  return (
    <>
      <button
        ref={triggerRef}
        type="button"
        popoverTarget={menuId}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={icon ? label : undefined}
        title={icon ? label : undefined}
        className={classNames(styles.trigger, className)}
      >
        {icon ?? label}
      </button>
      <div
        ref={menuRef}
        id={menuId}
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        className={styles.menu}
        onKeyDown={onKeyDown}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') setOpen(true);
        }}
        onToggle={(event) => {
          isUntouched.current = event.newState === 'open';
          if (isUntouched.current) focusFirst();
          else setOpen(false);
        }}
      >
        {open &&
          (typeof items === 'function' ? items() : items).map((item, index, all) => (
            <MenuEntry
              key={item.id}
              item={item}
              sameReason={index > 0 && item.reason === all[index - 1]?.reason}
              close={close}
            />
          ))}
      </div>
    </>
  );
};

type MenuEntryProps = {
  item: MenuItem;
  /** The entry above says it already; it is heard here, not seen again. */
  sameReason: boolean;
  close: () => void;
};

const MenuEntry = ({ item, sameReason, close }: MenuEntryProps) => {
  const isRefused = item.reason !== undefined;
  return (
    <button
      type="button"
      role={item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked={item.checked}
      tabIndex={-1}
      disabled={item.disabled}
      aria-disabled={isRefused || undefined}
      className={classNames(styles.item, item.danger && styles.danger)}
      onClick={() => {
        if (isRefused) return;
        // Closed first: the focus is back on the trigger before a dialog remembers where it came from.
        close();
        item.run();
      }}
    >
      <span className={styles.icon}>{item.icon}</span>
      <span>
        {item.label}
        {isRefused && (
          <>
            {' '}
            <small className={classNames(styles.reason, sameReason && styles.unseen)}>
              {item.reason}
            </small>
          </>
        )}
      </span>
      {item.checked && <Check aria-hidden="true" size={16} className={styles.check} />}
    </button>
  );
};
