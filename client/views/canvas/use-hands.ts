import { type RefObject, useEffect } from 'react';
import type { Position } from '../../../shared/document/values.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { NotDone } from '../../board/board.ts';
import { membersOf } from '../../clusters/cluster-words.ts';
import { toCanvas } from './camera.ts';
import type { Canvas } from './canvas.ts';
import { provideDropPlace } from '../../files/drop-place.ts';
import { landingNear } from './landing.ts';
import { useCanvas } from './canvas-context.ts';
import { attachDrag } from './drag.ts';
import { attachPanZoom, DRAG_THRESHOLD } from './pan-zoom.ts';
import { choose, NOTHING_CHOSEN, toggled, toggleFrame, withToggled } from './selection.ts';
import { adds, noteInPicture, takeHold } from './take-hold.ts';
import { clusterAt, gripAt, handleAt, isControl, noteAt } from './targets.ts';

type OnRefused = (reason: NotDone | null) => void;

/** Presses and moves of the pointer on an element, with what they mean on the canvas. Returns how to stop. */
const attachHands = (element: HTMLElement, canvas: Canvas, onRefused: OnRefused): (() => void) => {
  const { board, camera, drawings, selection, writing } = canvas;
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

  const noteOf = (event: MouseEvent): string | null =>
    noteAt(event.target) ?? noteInPicture(canvas, pointAt(event));

  /** A tap chooses one more note while one chooses, as a click with Shift does. */
  const choosesMore = (event: MouseEvent): boolean =>
    adds(event) || selection.getState().mode === 'select';

  const isDrawing = (): boolean => drawings.get()?.isAtWork() ?? false;

  const onPress = (event: PointerEvent): void => {
    onRefused(null);
    pressedAt = { x: event.clientX, y: event.clientY };
    if (isControl(event.target) || handleAt(event.target) !== null || isDrawing()) return;
    const noteId = noteOf(event);
    const now = selection.getState();
    if (noteId === null) {
      // The press gives the focus to another frame; the one that one was at is the first of the chosen.
      const isMore = choosesMore(event) && gripAt(event.target) !== null;
      if (isMore && now.frames.size === 0 && now.frame !== null) toggleFrame(selection, now.frame);
      return;
    }
    if (!choosesMore(event)) {
      if (!now.chosen.has(noteId)) choose(selection, NOTHING_CHOSEN);
    } else if (now.chosen.size + now.drawn.size === 0 && now.current !== null) {
      // The press gives the focus to another note; what one was at is the first of the chosen.
      choose(selection, [now.current]);
    }
  };

  /** A pan ends with a click too. */
  const isClick = ({ clientX, clientY }: MouseEvent): boolean =>
    Math.hypot(clientX - pressedAt.x, clientY - pressedAt.y) < DRAG_THRESHOLD;

  const onClick = (event: MouseEvent): void => {
    if (isControl(event.target) || handleAt(event.target) !== null || !isClick(event)) return;
    if (isDrawing()) return;
    const noteId = noteOf(event);
    const now = selection.getState();
    const drawnId = noteId === null ? (drawings.get()?.under(event, pointAt(event)) ?? null) : null;
    if (drawnId !== null) {
      if (choosesMore(event)) choose(selection, now.chosen, toggled(now.drawn, drawnId));
      else choose(selection, NOTHING_CHOSEN, [drawnId]);
      return;
    }
    const clusterId = clusterAt(event.target);
    if (clusterId !== null) {
      choose(selection, membersOf(board, clusterId));
      return;
    }
    if (noteId === null) {
      const sectionId = gripAt(event.target);
      if (sectionId !== null && choosesMore(event)) {
        toggleFrame(selection, sectionId);
        return;
      }
      choose(selection, NOTHING_CHOSEN);
      selection.setState({ frame: sectionId });
      return;
    }
    if (choosesMore(event)) choose(selection, withToggled(now, noteId), now.drawn);
    else choose(selection, NOTHING_CHOSEN);
    if (noteAt(event.target) === null) {
      selection.setState({ current: noteId, toFocus: noteId });
    }
  };

  const onDoubleClick = (event: MouseEvent): void => {
    if (isControl(event.target) || gripAt(event.target) !== null || choosesMore(event)) return;
    if (clusterAt(event.target) !== null) return;
    if (isDrawing()) return;
    const noteId = noteOf(event);
    const drawnId = noteId === null ? drawings.get()?.under(event, pointAt(event)) : null;
    if (drawnId) {
      drawings.get()?.edit(drawnId);
      return;
    }
    tell(noteId === null ? writing.addAt(pointAt(event)) : writing.edit(noteId));
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

  const take = (event: PointerEvent) => takeHold(canvas, event, { at: pointAt(event), tell });
  // Panning hears each press before dragging does: with space held, or the middle button, it takes it from the notes.
  const stopPanZoom = attachPanZoom({
    element,
    camera,
    isTaken: (event) => isControl(event.target) || take(event) !== null,
    onPinch: () => drag.giveUp(),
  });
  const drag = attachDrag({ element, camera, take });
  const stopDrops = provideDropPlace(({ x, y }) => {
    const { left, top } = element.getBoundingClientRect();
    const place = toCanvas(camera.get(), { x: x - left, y: y - top });
    return landingNear(canvas, { place });
  });
  return () => {
    stop.abort();
    stopPanZoom();
    stopDrops();
    drag.stop();
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
