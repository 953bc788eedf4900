import { useLayoutEffect, useRef } from 'react';
import { toScreen } from '../camera.ts';
import { useCanvas } from '../canvas-context.ts';
import { useDrawing, useSketch } from './drawing-context.ts';
import styles from './PenPoint.module.css';

/** Where the pen is that keys move. What it does is said in words. */
export const PenPoint = () => {
  const { camera } = useCanvas();
  const { sketch } = useDrawing();
  const isThere = useSketch(({ penPoint }) => penPoint !== null);
  const ref = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!isThere) return undefined;
    const show = (): void => {
      const { penPoint } = sketch.getState();
      if (!penPoint || !ref.current) return;
      const { x, y } = toScreen(camera.get(), penPoint);
      ref.current.style.translate = `${x}px ${y}px`;
    };
    show();
    const stops = [sketch.subscribe(show), camera.subscribe(show)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [camera, isThere, sketch]);

  return isThere && <div ref={ref} aria-hidden="true" className={styles.point} />;
};
