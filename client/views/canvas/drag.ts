import type { Position } from '../../../shared/document/values.ts';
import { toCanvas } from './camera.ts';
import type { CameraStore } from './camera-store.ts';
import { DRAG_THRESHOLD } from './pan-zoom.ts';

/** What a drag does with what it drags; places are top left corners in canvas units. */
export type Draggable = {
  readonly start: Position;
  /** Called when the press has become a drag; false leaves it where it is. */
  readonly pickUp: () => boolean;
  /** `free` while Alt is held: nothing lines up by itself then. */
  readonly moveTo: (place: Position, free: boolean) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
  /** Begins with the press itself, and the canvas stays where it is: a pen, not something to carry. */
  readonly isAtOnce?: boolean;
  /** The moves themselves, for what needs more of them than the place. */
  readonly trace?: (event: PointerEvent) => void;
};

type DragOptions = {
  readonly element: HTMLElement;
  readonly camera: CameraStore;
  /** What a press takes hold of; `null` when it is nothing that can be dragged. */
  readonly take: (event: PointerEvent) => Draggable | null;
};

/** Near the edge of the window the canvas moves along, by so many screen pixels a frame at most. */
const EDGE = 40;
const EDGE_SPEED = 14;

type Drag = {
  readonly draggable: Draggable;
  readonly pointerId: number;
  readonly pressedAt: Position;
  /** From the pointer to the corner, in canvas units. */
  readonly grip: Position;
  pointer: Position;
  isFree: boolean;
  isMoving: boolean;
};

/** How fast the canvas goes by when the pointer is at `at` of a window `size` long; positive towards the end. */
const edgeSpeed = (at: number, size: number): number => {
  const depth = at < EDGE ? at - EDGE : Math.max(0, at - size + EDGE);
  return (Math.max(-EDGE, Math.min(EDGE, depth)) / EDGE) * EDGE_SPEED;
};

/** A drag can be given up from outside, as when a second finger comes and the two mean the paper. */
export type AttachedDrag = { readonly giveUp: () => void; readonly stop: () => void };

/** Drags things over the canvas by mouse, pen or finger. Escape puts them back. */
export const attachDrag = ({ element, camera, take }: DragOptions): AttachedDrag => {
  const stop = new AbortController();
  const { signal } = stop;
  let drag: Drag | null = null;

  const at = (event: MouseEvent): Position => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  const follow = ({ draggable, pointer, grip, isFree }: Drag): void => {
    const point = toCanvas(camera.get(), pointer);
    draggable.moveTo({ x: point.x + grip.x, y: point.y + grip.y }, isFree);
  };

  const edgeStep = (): void => {
    if (!drag?.isMoving) return;
    const { w, h } = camera.window();
    const dx = edgeSpeed(drag.pointer.x, w);
    const dy = edgeSpeed(drag.pointer.y, h);
    if (dx !== 0 || dy !== 0) {
      const now = camera.get();
      camera.set({ ...now, x: now.x + dx / now.zoom, y: now.y + dy / now.zoom });
      follow(drag);
    }
    requestAnimationFrame(edgeStep);
  };

  const begin = (started: Drag): void => {
    if (!started.draggable.pickUp()) {
      drag = null;
      return;
    }
    started.isMoving = true;
    element.setPointerCapture(started.pointerId);
    if (started.draggable.isAtOnce !== true) requestAnimationFrame(edgeStep);
  };

  const end = (finish: (draggable: Draggable) => void): void => {
    const ended = drag;
    drag = null;
    if (ended?.isMoving) finish(ended.draggable);
  };

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || drag) return;
    const draggable = take(event);
    if (!draggable) return;
    const pressedAt = at(event);
    const point = toCanvas(camera.get(), pressedAt);
    drag = {
      draggable,
      pointerId: event.pointerId,
      pressedAt,
      grip: { x: draggable.start.x - point.x, y: draggable.start.y - point.y },
      pointer: pressedAt,
      isFree: event.altKey,
      isMoving: false,
    };
    if (draggable.isAtOnce === true) begin(drag);
  };

  const onPointerMove = (event: PointerEvent): void => {
    if (drag?.pointerId !== event.pointerId) return;
    drag.pointer = at(event);
    drag.isFree = event.altKey;
    const { pressedAt, pointer } = drag;
    const moved = Math.hypot(pointer.x - pressedAt.x, pointer.y - pressedAt.y);
    if (!drag.isMoving && moved >= DRAG_THRESHOLD) begin(drag);
    if (!drag?.isMoving) return;
    drag.draggable.trace?.(event);
    follow(drag);
  };

  const onPointerUp = (event: PointerEvent): void => {
    if (drag?.pointerId === event.pointerId) end((draggable) => draggable.drop());
  };

  const onPointerCancel = (event: PointerEvent): void => {
    if (drag?.pointerId === event.pointerId) end((draggable) => draggable.cancel());
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !drag?.isMoving) return;
    event.preventDefault();
    event.stopPropagation();
    end((draggable) => draggable.cancel());
  };

  element.addEventListener('pointerdown', onPointerDown, { signal });
  element.addEventListener('pointermove', onPointerMove, { signal });
  element.addEventListener('pointerup', onPointerUp, { signal });
  element.addEventListener('pointercancel', onPointerCancel, { signal });
  window.addEventListener('keydown', onKeyDown, { signal, capture: true });
  return {
    giveUp: () => end((draggable) => draggable.cancel()),
    stop: () => stop.abort(),
  };
};
