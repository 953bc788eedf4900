import type { Position } from '../../../shared/document/values.ts';
import { panned, zoomedAt } from './camera.ts';
import type { CameraStore } from './camera-store.ts';
import { isControl, isInLayer } from './targets.ts';

/** How much one wheel unit zooms; a trackpad's pinch arrives as a wheel with ctrl held. */
const ZOOM_PER_UNIT = 0.01;

/** A mouse wheel's notch counts 100 units or more: held to this, or one notch would be a leap. */
const MOST_UNITS = 24;

const PIXELS_PER_LINE = 20;

/** Screen pixels that a press may tremble before it counts as a drag. */
export const DRAG_THRESHOLD = 4;

/** Pixels of a wheel event, whatever it counts in. */
export const wheelPixels = (
  event: Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode'>,
): Position => {
  const unit = event.deltaMode === 0 ? 1 : PIXELS_PER_LINE;
  return { x: event.deltaX * unit, y: event.deltaY * unit };
};

/** The factor that one wheel step with ctrl or cmd zooms by. */
export const wheelZoom = (pixels: number): number =>
  Math.exp(-Math.max(-MOST_UNITS, Math.min(MOST_UNITS, pixels)) * ZOOM_PER_UNIT);

const middleOf = (a: Position, b: Position): Position => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
});

const distanceOf = (a: Position, b: Position): number => Math.hypot(a.x - b.x, a.y - b.y);

/** True where the wheel belongs to something that scrolls by itself: a long note that is open, a text field. */
const scrollsItself = (target: EventTarget | null, within: Element): boolean => {
  let element = target instanceof Element ? target : null;
  while (element && element !== within) {
    const overflow = getComputedStyle(element).overflowY;
    if (overflow === 'auto' || overflow === 'scroll') {
      return element.scrollHeight > element.clientHeight + 1;
    }
    element = element.parentElement;
  }
  return false;
};

type PanZoomOptions = {
  readonly element: HTMLElement;
  readonly camera: CameraStore;
  /** True when a press belongs to something on the canvas (a note, a button) and not to the paper. */
  readonly isTaken: (event: PointerEvent) => boolean;
  /** A second finger has come: from now on the two move the paper, whatever the first held. */
  readonly onPinch?: () => void;
};

/**
 * Moves the camera by wheel, trackpad and hand: wheel pans, with ctrl or cmd it zooms; the middle button and space pan
 * from anywhere; dragging the paper pans; two fingers pan and zoom together. Returns how to stop.
 */
export const attachPanZoom = ({
  element,
  camera,
  isTaken,
  onPinch,
}: PanZoomOptions): (() => void) => {
  const stop = new AbortController();
  const { signal } = stop;
  /** The fingers or the mouse that hold the paper, in screen pixels within the element. */
  const hands = new Map<number, Position>();
  /** Fingers that hold something on the paper, until a second one comes. */
  const fingers = new Map<number, Position>();
  /** Those that have begun to move it; until then a press may still become a click. */
  const moving = new Set<number>();
  let spaceHeld = false;

  const at = (event: MouseEvent): Position => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  const onWheel = (event: WheelEvent): void => {
    if (isInLayer(event.target)) return;
    const pixels = wheelPixels(event);
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const now = camera.get();
      camera.set(zoomedAt(now, at(event), now.zoom * wheelZoom(pixels.y)));
      return;
    }
    if (scrollsItself(event.target, element)) return;
    event.preventDefault();
    // Shift turns a wheel that only goes up and down; a trackpad's sideways stroke needs no turning.
    const sideways = event.shiftKey && pixels.x === 0;
    camera.set(
      sideways ? panned(camera.get(), pixels.y, 0) : panned(camera.get(), pixels.x, pixels.y),
    );
  };

  const onPointerDown = (event: PointerEvent): void => {
    const fromAnywhere = event.button === 1 || (event.button === 0 && spaceHeld);
    if (fromAnywhere) {
      // Neither the note under it nor the browser's own scrolling gets this press.
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    const isTouch = event.pointerType === 'touch';
    const isSecondFinger = isTouch && hands.size + fingers.size === 1;
    if (isSecondFinger) {
      for (const [id, place] of fingers) hands.set(id, place);
      fingers.clear();
      onPinch?.();
    }
    const isOurs = fromAnywhere || (event.button === 0 && (isSecondFinger || !isTaken(event)));
    if (isOurs && hands.size < 2) hands.set(event.pointerId, at(event));
    else if (isTouch) fingers.set(event.pointerId, at(event));
  };

  const pinch = (before: Position, now: Position, other: Position): void => {
    const from = middleOf(before, other);
    const to = middleOf(now, other);
    const moved = panned(camera.get(), from.x - to.x, from.y - to.y);
    const apart = Math.max(1, distanceOf(before, other));
    camera.set(zoomedAt(moved, to, moved.zoom * (distanceOf(now, other) / apart)));
  };

  const onPointerMove = (event: PointerEvent): void => {
    const now = at(event);
    if (fingers.has(event.pointerId)) fingers.set(event.pointerId, now);
    const before = hands.get(event.pointerId);
    if (!before) return;
    if (!moving.has(event.pointerId)) {
      if (hands.size === 1 && distanceOf(before, now) < DRAG_THRESHOLD) return;
      // Captured only now: a captured press ends as a click on the canvas, not on what lies under the finger.
      element.setPointerCapture(event.pointerId);
      element.toggleAttribute('data-panning', true);
      moving.add(event.pointerId);
    }
    hands.set(event.pointerId, now);
    const other = [...hands].find(([id]) => id !== event.pointerId)?.[1];
    if (other) pinch(before, now, other);
    else camera.set(panned(camera.get(), before.x - now.x, before.y - now.y));
  };

  const onPointerEnd = (event: PointerEvent): void => {
    hands.delete(event.pointerId);
    fingers.delete(event.pointerId);
    moving.delete(event.pointerId);
    if (moving.size === 0) element.removeAttribute('data-panning');
  };

  const onKey = (event: KeyboardEvent): void => {
    // With Shift it chooses the note that has the focus.
    if (event.key !== ' ' || event.shiftKey || isControl(event.target)) return;
    // The page would scroll.
    event.preventDefault();
    spaceHeld = event.type === 'keydown';
    element.toggleAttribute('data-hand', spaceHeld);
  };

  const letGo = (): void => {
    spaceHeld = false;
    element.removeAttribute('data-hand');
  };

  element.addEventListener('wheel', onWheel, { passive: false, signal });
  element.addEventListener('pointerdown', onPointerDown, { signal });
  element.addEventListener('pointermove', onPointerMove, { signal });
  element.addEventListener('pointerup', onPointerEnd, { signal });
  element.addEventListener('pointercancel', onPointerEnd, { signal });
  element.addEventListener('keydown', onKey, { signal });
  element.addEventListener('keyup', onKey, { signal });
  element.addEventListener('blur', letGo, { signal, capture: true });
  return () => stop.abort();
};
