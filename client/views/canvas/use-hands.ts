import { type RefObject, useEffect } from 'react';
import type { NotDone } from '../../board/board.ts';
import { startEditing } from '../../note/editing.ts';
import { textChange } from '../../note/note-changes.ts';
import { toCanvas } from './camera.ts';
import type { Canvas } from './canvas.ts';
import { useCanvas } from './canvas-context.ts';
import { attachDrag, type Draggable } from './drag.ts';
import { attachPanZoom } from './pan-zoom.ts';
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

const draggableNote = (
  { carry, scene }: Canvas,
  noteId: string,
  onRefused: OnRefused,
): Draggable | null => {
  const box = scene.boxOf(noteId);
  if (!box) return null;
  const tell = (result: ReturnType<Canvas['carry']['drop']>): boolean => {
    onRefused(result.ok ? null : result.error);
    return result.ok;
  };
  return {
    start: { x: box.x, y: box.y },
    pickUp: () => tell(carry.pickUp(noteId)),
    moveTo: carry.moveTo,
    drop: () => tell(carry.drop()),
    cancel: carry.cancel,
  };
};

/** Everything that a mouse, a pen or a finger does on the canvas. */
export const useHands = (windowRef: RefObject<HTMLElement | null>, onRefused: OnRefused): void => {
  const canvas = useCanvas();

  useEffect(() => {
    const element = windowRef.current;
    if (!element) return;
    const { board, camera, writing } = canvas;
    const stop = new AbortController();
    const { signal } = stop;

    const pointAt = (event: MouseEvent) => {
      const { left, top } = element.getBoundingClientRect();
      return toCanvas(camera.get(), { x: event.clientX - left, y: event.clientY - top });
    };

    const onDoubleClick = (event: MouseEvent): void => {
      if (isControl(event.target)) return;
      const noteId = noteAt(event.target);
      if (noteId === null) {
        const result = writing.addAt(pointAt(event));
        onRefused(result.ok ? null : result.error);
        return;
      }
      const verdict = board.may(textChange(noteId));
      if (verdict.ok) startEditing(noteId);
      else onRefused(verdict.error);
    };

    const onPointerMove = (event: PointerEvent): void => {
      if (event.pointerType === 'touch') return;
      const { x, y } = pointAt(event);
      board.presence.set({ cursor: { x: Math.round(x), y: Math.round(y) } });
    };
    const hideCursor = (): void => board.presence.set({ cursor: null });

    element.addEventListener('pointerdown', () => onRefused(null), { signal });
    element.addEventListener('dblclick', onDoubleClick, { signal });
    element.addEventListener('pointermove', onPointerMove, { signal });
    element.addEventListener('pointerleave', hideCursor, { signal });
    document.addEventListener('visibilitychange', hideCursor, { signal });

    // Panning hears each press first: with space held, or the middle button, it takes it from the notes.
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
        return noteId === null ? null : draggableNote(canvas, noteId, onRefused);
      },
    });
    return () => {
      stop.abort();
      stopPanZoom();
      stopDrag();
    };
  }, [canvas, windowRef, onRefused]);
};
