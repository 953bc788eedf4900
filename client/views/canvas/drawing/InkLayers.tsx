import { useLayoutEffect, useRef } from 'react';
import { toScreen } from '../camera.ts';
import { useCanvas } from '../canvas-context.ts';
import { useDrawing } from './drawing-context.ts';
import { drawInk, readInkPalette } from './ink-brush.ts';
import { attachInkSheet } from './ink-sheet.ts';
import { colorOf, widthOf } from './tool.ts';
import styles from './InkLayers.module.css';

/** All ink that is on the board, over the notes. */
export const InkSheet = () => {
  const { camera } = useCanvas();
  const { drawn, erased } = useDrawing();
  const ref = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const { has: isErased, subscribe: onErased } = erased;
    return attachInkSheet({ element, camera, drawn, isErased, onErased });
  }, [camera, drawn, erased]);
  return <canvas ref={ref} hidden aria-hidden="true" className={styles.sheet} />;
};

/** The line that is being drawn, on a sheet of its own over the window, so that it keeps up with the hand. */
export const WetInk = () => {
  const { camera } = useCanvas();
  const { sketch, tools } = useDrawing();
  const ref = useRef<HTMLCanvasElement>(null);

  useLayoutEffect(() => {
    const element = ref.current;
    const brush = element?.getContext('2d');
    if (!element || !brush) return undefined;
    let frame = 0;
    let isWet = false;

    const draw = (): void => {
      frame = 0;
      const { ink } = sketch.getState();
      const state = tools.getState();
      const ratio = window.devicePixelRatio;
      const { w, h } = camera.window();
      const [width, height] = [Math.round(w * ratio), Math.round(h * ratio)];
      if (ink && (element.width !== width || element.height !== height)) {
        element.width = width;
        element.height = height;
      }
      brush.resetTransform();
      if (isWet) brush.clearRect(0, 0, element.width, element.height);
      isWet = ink !== null;
      if (!ink || (state.tool !== 'pen' && state.tool !== 'highlighter')) return;
      const { zoom } = camera.get();
      const { x, y } = toScreen(camera.get(), { x: 0, y: 0 });
      brush.setTransform(ratio * zoom, 0, 0, ratio * zoom, x * ratio, y * ratio);
      const line = { kind: state.tool, color: colorOf(state), width: widthOf(state), points: ink };
      drawInk(brush, line, readInkPalette(element));
    };
    const drawSoon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const stop = sketch.subscribe((now, before) => {
      if (now.ink !== null || before.ink !== null) drawSoon();
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [camera, sketch, tools]);

  return <canvas ref={ref} aria-hidden="true" className={styles.wet} />;
};
