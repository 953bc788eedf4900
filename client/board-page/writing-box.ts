/** How every view marks the fields in which new notes are written. */
const WRITING_BOX = '[data-writing-box]';

/** Puts the focus in the writing box nearest to where it is: the same section's, else the first. False without one. */
export const focusWritingBox = (content: HTMLElement | null): boolean => {
  const near = document.activeElement?.closest('section')?.querySelector<HTMLElement>(WRITING_BOX);
  const box = near ?? content?.querySelector<HTMLElement>(WRITING_BOX);
  box?.focus();
  return box != null;
};
