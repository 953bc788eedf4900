import { useLayoutEffect, useRef } from 'react';
import { useFind } from '../../find/use-find.ts';
import { useCanvas } from './canvas-context.ts';
import { attachOverview } from './overview.ts';
import styles from './CanvasSurface.module.css';

/** The notes as one picture, from afar. What it shows in colours, the outline and each frame's count tell in words. */
export const Overview = () => {
  const { camera, scene, board } = useCanvas();
  const { matches } = useFind();
  const ref = useRef<HTMLCanvasElement>(null);

  useLayoutEffect(
    () =>
      ref.current
        ? attachOverview({ element: ref.current, camera, scene, store: board.store, matches })
        : undefined,
    [camera, scene, board, matches],
  );

  return <canvas ref={ref} hidden aria-hidden="true" className={styles.overview} />;
};
