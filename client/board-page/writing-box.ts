import { WRITING_BOX } from '../note/note-focus.ts';

/** Puts the focus in the writing box nearest to where it is: the same section's, else the first. False without one. */
export const focusWritingBox = (content: HTMLElement | null): boolean => {
  const near = document.activeElement?.closest('section')?.querySelector<HTMLElement>(WRITING_BOX);
  const box = near ?? content?.querySelector<HTMLElement>(WRITING_BOX);
  box?.focus();
  return box != null;
};
