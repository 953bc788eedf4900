import { type RefObject, useLayoutEffect } from 'react';
import { FRAME_HEADER, NOTE_SIZE } from '../../../shared/views/canvas.ts';
import { buttonScale, MOST_BUTTON_SCALE } from './camera.ts';
import { useCanvas } from './canvas-context.ts';
import { createShield } from './shield.ts';
import { noteAt } from './targets.ts';

/**
 * Ties the paper to the camera, and the camera to the window's size. Nothing renders when either changes.
 */
export const useWorld = (
  windowRef: RefObject<HTMLElement | null>,
  worldRef: RefObject<HTMLElement | null>,
  shieldRef: RefObject<HTMLElement | null>,
): void => {
  const { camera, lookout, stage } = useCanvas();

  useLayoutEffect(() => {
    const element = windowRef.current;
    const world = worldRef.current;
    const cover = shieldRef.current;
    if (!element || !world || !cover) return;
    // The sizes that the arrangement counts with, told to the styles: they stand in one place only.
    world.style.setProperty('--canvas-note-width', `${NOTE_SIZE.w}px`);
    world.style.setProperty('--canvas-note-height', `${NOTE_SIZE.h}px`);
    world.style.setProperty('--canvas-frame-header', `${FRAME_HEADER}px`);
    let shown = 1;
    const onRest = (): void => {
      // At rest only, for all notes are styled anew by it.
      const scale = buttonScale(camera.get().zoom);
      if (scale === shown) return;
      shown = scale;
      world.style.setProperty('--button-scale', String(scale));
      world.toggleAttribute('data-far', scale === MOST_BUTTON_SCALE);
    };
    const shield = createShield({ element, shield: cover, onRest });
    const show = (): void => {
      const { x, y, zoom } = camera.get();
      // On whole pixels: what is drawn already is then only copied, and letters stay sharp.
      const [left, top] = [Math.round(-x * zoom), Math.round(-y * zoom)];
      // In three dimensions the paper is a layer of its own, which a pan moves without drawing anything.
      world.style.transform = `translate3d(${left}px, ${top}px, 0) scale(${zoom})`;
      shield.raise();
    };
    show();
    const stop = camera.subscribe(show);
    return () => {
      stop();
      shield.stop();
    };
  }, [camera, windowRef, worldRef, shieldRef]);

  useLayoutEffect(() => {
    const element = windowRef.current;
    if (!element) return;
    const measure = (): void =>
      lookout.setWindow({ w: element.clientWidth, h: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [lookout, windowRef]);

  useLayoutEffect(() => {
    const element = windowRef.current;
    if (!element) return;
    const stop = new AbortController();
    const { signal } = stop;
    const keepFor = (focused: EventTarget | null): void =>
      stage.keepOrder(noteAt(focused) !== null);
    element.addEventListener('focusin', ({ target }) => keepFor(target), { signal });
    element.addEventListener('focusout', ({ relatedTarget }) => keepFor(relatedTarget), { signal });
    return () => stop.abort();
  }, [stage, windowRef]);
};
