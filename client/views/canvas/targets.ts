/** What a press, a key or a wheel on the canvas is about. */

/** Things with a life of their own: presses in them are neither drags nor pans. */
const CONTROLS = 'button, a, input, textarea, select, dialog, [popover]';

/** Layers above the canvas that only stand inside it in the document. */
const LAYERS = 'dialog, [popover]';

const closest = (target: EventTarget | null, selector: string): Element | null =>
  target instanceof Element ? target.closest(selector) : null;

export const isControl = (target: EventTarget | null): boolean =>
  closest(target, CONTROLS) !== null;

export const isInLayer = (target: EventTarget | null): boolean => closest(target, LAYERS) !== null;

/** The note that the target is, or lies in; `null` on the paper. */
export const noteAt = (target: EventTarget | null): string | null =>
  closest(target, '[data-note]')?.getAttribute('data-note') ?? null;

/** The note whose element itself is the target, as when it has the focus and not a button in it. */
export const focusedNote = (target: EventTarget | null): string | null =>
  target instanceof Element ? target.getAttribute('data-note') : null;
