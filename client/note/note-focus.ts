/** How every view marks the element of a note that takes the focus. */
export const noteSelector = (noteId: string): string => `[data-note="${CSS.escape(noteId)}"]`;

/** The notes within an element that are shown, in their order. */
export const notesWithin = (root: ParentNode): readonly HTMLElement[] =>
  Array.from(root.querySelectorAll<HTMLElement>('[data-note]')).filter(
    (note) => note.closest('[hidden]') === null,
  );

/** How every view marks the fields in which new notes are written. */
export const WRITING_BOX = '[data-writing-box]';

/** Gives the focus to a note once it is on the page: after a move it appears in its new place with the next frame. */
export const focusNoteSoon = (noteId: string): void => {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(noteSelector(noteId));
    if (element && !element.contains(document.activeElement)) element.focus({ focusVisible: true });
  });
};

/**
 * Who takes over when a note goes away: the next note of its list (`data-notes`), else the one before it, else the
 * writing box of its section (`data-section`).
 */
const heirOf = (note: Element): HTMLElement | null => {
  const list = note.closest('[data-notes]');
  const notes = list ? notesWithin(list) : [];
  const at = notes.findIndex((element) => element === note);
  return (
    notes[at + 1] ??
    notes[at - 1] ??
    note.closest('[data-section]')?.querySelector<HTMLElement>(WRITING_BOX) ??
    null
  );
};

/**
 * Call while a note is about to leave the page with the focus in it. The focus follows the note to where it turns up
 * again, else goes to its heir; never to the top of the page.
 */
export const keepFocus = (note: HTMLElement): void => {
  if (!note.contains(document.activeElement)) return;
  const heir = heirOf(note);
  const noteId = note.dataset['note'] ?? '';
  requestAnimationFrame(() => {
    if (note.isConnected || document.activeElement !== document.body) return;
    const again = document.querySelector<HTMLElement>(noteSelector(noteId));
    // Without scrolling: others move notes too, and they do not move the page under one's eyes.
    (again ?? heir)?.focus({ preventScroll: true });
  });
};
