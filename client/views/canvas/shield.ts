import { DRAG_THRESHOLD } from './pan-zoom.ts';

/** How long after its last step the paper counts as moving, in milliseconds. */
const REST_MS = 120;

/** What the focus can be put on by a press. */
const FOCUSABLE = 'a[href], button, input, textarea, select, [contenteditable], [tabindex]';

/**
 * Lies over the paper while it moves, for notes that pass under a resting pointer would each think they are meant. It is
 * nothing to a press: who presses a note the moment a wheel has come to rest means the note, and not the paper.
 */
export type Shield = {
  /** The paper moves. */
  readonly raise: () => void;
  readonly stop: () => void;
};

type Caught = { readonly under: HTMLElement; readonly at: MouseEvent };

type ShieldOptions = {
  /** What the shield lies in, and every press on the paper goes through. */
  readonly element: HTMLElement;
  readonly shield: HTMLElement;
  /** The paper has come to rest. */
  readonly onRest: () => void;
};

const htmlAt = ({ clientX, clientY }: MouseEvent): HTMLElement | null => {
  const under = document.elementFromPoint(clientX, clientY);
  return under instanceof HTMLElement ? under : null;
};

const isNear = (a: MouseEvent, b: MouseEvent): boolean =>
  Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) < DRAG_THRESHOLD;

export const createShield = ({ element, shield, onRest }: ShieldOptions): Shield => {
  const stop = new AbortController();
  const options = { signal: stop.signal, capture: true };
  let resting: ReturnType<typeof setTimeout> | undefined;
  let pressed: number | null = null;
  let caught: Caught | null = null;

  /** The press, and the click that may come of it, are given to what lies under the shield. */
  const onPress = (event: PointerEvent): void => {
    pressed = event.pointerId;
    if (event.target !== shield) {
      // What is given on comes by here again.
      if (event.isTrusted) caught = null;
      return;
    }
    shield.hidden = true;
    const under = htmlAt(event);
    if (!under) return;
    caught = { under, at: event };
    event.stopImmediatePropagation();
    if (!under.dispatchEvent(new PointerEvent(event.type, event))) event.preventDefault();
  };

  const onMouseDown = (event: MouseEvent): void => {
    if (!caught || event.target !== shield) return;
    // The browser would give the focus to what the shield lies in.
    event.preventDefault();
    event.stopImmediatePropagation();
    const { under } = caught;
    if (!under.dispatchEvent(new MouseEvent(event.type, event))) return;
    under.closest<HTMLElement>(FOCUSABLE)?.focus({ preventScroll: true });
  };

  const onClick = (event: MouseEvent): void => {
    const press = caught;
    caught = null;
    if (!press || event.target !== element || press.under === element) return;
    if (!isNear(press.at, event)) return;
    event.stopImmediatePropagation();
    press.under.dispatchEvent(new MouseEvent(event.type, event));
  };

  const onRelease = (): void => {
    pressed = null;
  };

  const rest = (): void => {
    shield.hidden = true;
    onRest();
  };

  element.addEventListener('pointerdown', onPress, options);
  element.addEventListener('mousedown', onMouseDown, options);
  element.addEventListener('click', onClick, options);
  window.addEventListener('pointerup', onRelease, options);
  window.addEventListener('pointercancel', onRelease, options);

  return {
    raise: () => {
      // In the middle of a press it would take the click away from what was pressed; a drag has no click to lose.
      shield.hidden = pressed !== null && !element.hasPointerCapture(pressed);
      clearTimeout(resting);
      resting = setTimeout(rest, REST_MS);
    },
    stop: () => {
      stop.abort();
      clearTimeout(resting);
    },
  };
};
