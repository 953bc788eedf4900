import { type RefObject, useEffect } from 'react';
import type { Position } from '../../../shared/document/values.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { NotDone } from '../../board/board.ts';
import { OVERVIEW_ZOOM, toCanvas } from './camera.ts';
import type { Canvas } from './canvas.ts';
import { useCanvas } from './canvas-context.ts';
import { attachDrag, type Draggable } from './drag.ts';
import { attachPanZoom, DRAG_THRESHOLD } from './pan-zoom.ts';
import { isControl, noteAt } from './targets.ts';

type OnRefused = (reason: NotDone | null) => void;

/**
 * The note that a press takes hold of. A finger drags only the note that it has tapped before: whoever pans over a full
 * board must not move other people's notes about.
 */
const noteUnder = ({ selection }: Canvas, event: PointerEvent): string | null => {
  if (isControl(event.target)) return null;
  const noteId = noteAt(event.target);
  if (event.pointerType === 'touch' && noteId !== selection.getState().current) return null;
  return noteId;
};

/** From afar notes are a picture without elements: the note at a point of it. */
const noteInPicture = ({ camera, scene }: Canvas, { x, y }: Position): string | null => {
  if (camera.get().zoom >= OVERVIEW_ZOOM) return null;
  return [...scene.within({ x, y, w: 1, h: 1 })].at(-1) ?? null;
};

const draggableNote = (
  { carry, scene }: Canvas,
  noteId: string,
  tell: (result: Result<void, NotDone>) => boolean,
): Draggable | null => {
  const box = scene.boxOf(noteId);
  if (!box) return null;
  return {
    start: { x: box.x, y: box.y },
    pickUp: () => tell(carry.pickUp(noteId)),
    moveTo: carry.moveTo,
    drop: () => tell(carry.drop()),
    cancel: carry.cancel,
  };
};

/** Presses and moves of the pointer on an element, with what they mean on the canvas. Returns how to stop. */
const attachHands = (element: HTMLElement, canvas: Canvas, onRefused: OnRefused): (() => void) => {
  const { board, camera, selection, writing } = canvas;
  const stop = new AbortController();
  const { signal } = stop;
  let pressedAt: Position = { x: 0, y: 0 };

  const tell = (result: Result<void, NotDone>): boolean => {
    onRefused(result.ok ? null : result.error);
    return result.ok;
  };

  const pointAt = (event: MouseEvent): Position => {
    const { left, top } = element.getBoundingClientRect();
    return toCanvas(camera.get(), { x: event.clientX - left, y: event.clientY - top });
  };

  const onPress = (event: PointerEvent): void => {
    onRefused(null);
    pressedAt = { x: event.clientX, y: event.clientY };
  };

  /** A pan ends with a click too. */
  const isClick = ({ clientX, clientY }: MouseEvent): boolean =>
    Math.hypot(clientX - pressedAt.x, clientY - pressedAt.y) < DRAG_THRESHOLD;

  const onClick = (event: MouseEvent): void => {
    if (isControl(event.target) || noteAt(event.target) !== null || !isClick(event)) return;
    const noteId = noteInPicture(canvas, pointAt(event));
    if (noteId !== null) selection.setState({ current: noteId, toFocus: noteId });
  };

  const onDoubleClick = (event: MouseEvent): void => {
    if (isControl(event.target)) return;
    const point = pointAt(event);
    const noteId = noteAt(event.target) ?? noteInPicture(canvas, point);
    tell(noteId === null ? writing.addAt(point) : writing.edit(noteId));
  };

  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const { x, y } = pointAt(event);
    board.presence.set({ cursor: { x: Math.round(x), y: Math.round(y) } });
  };
  const hideCursor = (): void => board.presence.set({ cursor: null });

  element.addEventListener('pointerdown', onPress, { signal });
  element.addEventListener('click', onClick, { signal });
  element.addEventListener('dblclick', onDoubleClick, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerleave', hideCursor, { signal });
  document.addEventListener('visibilitychange', hideCursor, { signal });
  // Panning hears each press before dragging does: with space held, or the middle button, it takes it from the notes.
  const stopPanZoom = attachPanZoom({
    element,
    camera,
    isTaken: (event) => isControl(event.target) || noteUnder(canvas, event) !== null,
  });
  const stopDrag = attachDrag({
    element,
    camera,
    take: (event) => {
      const noteId = noteUnder(canvas, event);
      return noteId === null ? null : draggableNote(canvas, noteId, tell);
    },
  });
  return () => {
    stop.abort();
    stopPanZoom();
    stopDrag();
  };
};

/** Everything that a mouse, a pen or a finger does on the canvas. */
export const useHands = (windowRef: RefObject<HTMLElement | null>, onRefused: OnRefused): void => {
  const canvas = useCanvas();
  useEffect(
    () => (windowRef.current ? attachHands(windowRef.current, canvas, onRefused) : undefined),
    [canvas, windowRef, onRefused],
  );
};
