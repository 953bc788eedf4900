/** The controls of a toolbar; what stands in its menus and tips is theirs. */
export const controlsOf = (toolbar: HTMLElement): readonly HTMLElement[] =>
  Array.from(toolbar.querySelectorAll<HTMLElement>('button, a[href]')).filter(
    (control) => control.closest('[popover], dialog') === null,
  );

/** Makes one control the toolbar's only stop of the Tab key. */
export const setTabStop = (toolbar: HTMLElement, stop: HTMLElement | undefined): void => {
  for (const control of controlsOf(toolbar)) control.tabIndex = control === stop ? 0 : -1;
};

/** The control that the arrow key leads to from the one at `current`; `null` when it does not move. Stops at the ends. */
export const controlAfter = (key: string, current: number, count: number): number | null => {
  switch (key) {
    case 'ArrowRight':
      return Math.min(current + 1, count - 1);
    case 'ArrowLeft':
      return Math.max(current - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
};
