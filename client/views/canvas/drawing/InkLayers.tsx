import { useLayoutEffect, useRef } from 'react';
import { toScreen } from '../camera.ts';
import { useCanvas } from '../canvas-context.ts';
import { useDrawing } from './drawing-context.ts';
import { drawInk, type Ink, readInkPalette } from './ink-brush.ts';
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

/** Lines that are being drawn, by oneself and others, on a sheet of their own over the window, so that one’s own keeps up with the hand. */
export const WetInk = () => {
  const { camera } = useCanvas();
  const { sketch, tools, othersInk } = useDrawing();
  const ref = useRef<HTMLCanvasElement>(null);

  useLayoutEffect(() => {
    const element = ref.current;
    const brush = element?.getContext('2d');
    if (!element || !brush) return undefined;
    let frame = 0;
    let isWet = false;

    const ownLine = (): Ink[] => {
      const { ink: points } = sketch.getState();
      const state = tools.getState();
      const { tool: kind } = state;
      if (!points || (kind !== 'pen' && kind !== 'highlighter')) return [];
      return [{ kind, color: colorOf(state), width: widthOf(state), points }];
    };

    const draw = (): void => {
      frame = 0;
      const lines = [...othersInk.lines(), ...ownLine()];
      const hasLines = lines.length > 0;
      const ratio = window.devicePixelRatio;
      const { w, h } = camera.window();
      const [width, height] = [Math.round(w * ratio), Math.round(h * ratio)];
      if (hasLines && (element.width !== width || element.height !== height)) {
        element.width = width;
        element.height = height;
      }
      brush.resetTransform();
      if (isWet) brush.clearRect(0, 0, element.width, element.height);
      isWet = hasLines;
      if (!hasLines) return;
      const { zoom } = camera.get();
      const { x, y } = toScreen(camera.get(), { x: 0, y: 0 });
      brush.setTransform(ratio * zoom, 0, 0, ratio * zoom, x * ratio, y * ratio);
      const palette = readInkPalette(element);
      for (const line of lines) drawInk(brush, line, palette);
    };
    const drawSoon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const stops = [
      sketch.subscribe((now, before) => {
        if (now.ink !== null || before.ink !== null) drawSoon();
      }),
      othersInk.subscribe(drawSoon),
      camera.subscribe(() => {
        if (isWet) drawSoon();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      cancelAnimationFrame(frame);
    };
  }, [camera, sketch, tools, othersInk]);

  return <canvas ref={ref} aria-hidden="true" className={styles.wet} />;
};
