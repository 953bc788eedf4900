import { type Handle, isHandle } from '../../../shared/views/resize.ts';

/** What a press, a key or a wheel on the canvas is about. */

/** Things with a life of their own: presses in them are neither drags nor pans. */
const CONTROLS = 'button, a, input, textarea, select, [role=textbox], dialog, [popover]';

/** Layers above the canvas that only stand inside it in the document. */
const LAYERS = 'dialog, [popover]';

const closest = (target: EventTarget | null, selector: string): Element | null =>
  target instanceof Element ? target.closest(selector) : null;

/** The button that moves a frame is one to keys; a pointer drags the frame by it. */
const isGrip = (target: EventTarget | null): boolean => closest(target, '[data-grip]') !== null;

export const isControl = (target: EventTarget | null): boolean =>
  closest(target, CONTROLS) !== null && !isGrip(target);

export const isInLayer = (target: EventTarget | null): boolean => closest(target, LAYERS) !== null;

/** The note that the target is, or lies in; `null` on the paper. */
export const noteAt = (target: EventTarget | null): string | null =>
  closest(target, '[data-note]')?.getAttribute('data-note') ?? null;

/** The note whose element itself is the target, as when it has the focus and not a button in it. */
export const focusedNote = (target: EventTarget | null): string | null =>
  target instanceof Element ? target.getAttribute('data-note') : null;

/** The section whose frame is moved by what the target lies in. */
export const gripAt = (target: EventTarget | null): string | null =>
  closest(target, '[data-grip]')?.getAttribute('data-grip') ?? null;

/** The handle that the target is. */
export const handleAt = (target: EventTarget | null): Handle | null => {
  const handle = closest(target, '[data-handle]')?.getAttribute('data-handle');
  return isHandle(handle) ? handle : null;
};

/** True on the box around several chosen notes. */
export const isGroupBox = (target: EventTarget | null): boolean =>
  closest(target, '[data-group]') !== null;

/** The section in whose frame, but in no note, the target lies. */
export const frameAt = (target: EventTarget | null): string | null =>
  closest(target, '[data-frame]')?.getAttribute('data-frame') ?? null;

/** The cluster whose name the target lies in: it stands for all of its notes. */
export const clusterAt = (target: EventTarget | null): string | null =>
  closest(target, '[data-cluster-grip]')?.getAttribute('data-cluster-grip') ?? null;
