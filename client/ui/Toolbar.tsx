import { useLayoutEffect, useRef } from 'react';
import type { FocusEvent, HTMLAttributes, KeyboardEvent } from 'react';
import { controlAfter, controlsOf, setTabStop } from './toolbar-focus.ts';

type ToolbarProps = HTMLAttributes<HTMLDivElement> & {
  /** What the buttons act on. */
  label: string;
};

/** Buttons in a row that are one stop of the Tab key; arrow keys, Home and End go from one to another. */
export const Toolbar = ({ label, children, ...rest }: ToolbarProps) => {
  const ref = useRef<HTMLDivElement>(null);
  const stop = useRef<HTMLElement>(undefined);

  // After every render: buttons come and go, and exactly one of those that are there must be reachable.
  useLayoutEffect(() => {
    const toolbar = ref.current;
    if (!toolbar) return;
    const controls = controlsOf(toolbar);
    const kept = controls.find((control) => control === stop.current);
    setTabStop(toolbar, kept ?? controls[0]);
  });

  const onFocus = (event: FocusEvent<HTMLDivElement>) => {
    const focused = controlsOf(event.currentTarget).find((control) => control === event.target);
    if (!focused) return;
    stop.current = focused;
    setTabStop(event.currentTarget, focused);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const controls = controlsOf(event.currentTarget);
    const current = controls.findIndex((control) => control === event.target);
    if (current < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = controlAfter(event.key, current, controls.length);
    if (next === null) return;
    event.preventDefault();
    controls[next]?.focus();
  };

  return (
    <div
      {...rest}
      ref={ref}
      role="toolbar"
      aria-label={label}
      tabIndex={-1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
};
