import { useLayoutEffect, useRef } from 'react';
import { useFind } from '../../find/use-find.ts';
import { useCanvas } from './canvas-context.ts';
import { attachMinimap } from './minimap.ts';
import styles from './Minimap.module.css';

/**
 * The whole board in small, with a frame around what is seen. For the eye and the pointer only: keys and screen readers have
 * commands that go to a section, to the selection and to everything.
 */
export const Minimap = () => {
  const { board, camera, scene } = useCanvas();
  const { matches } = useFind();
  const picture = useRef<HTMLCanvasElement>(null);
  const seen = useRef<HTMLDivElement>(null);

  useLayoutEffect(
    () =>
      picture.current && seen.current
        ? attachMinimap({
            picture: picture.current,
            seen: seen.current,
            camera,
            scene,
            store: board.store,
            matches,
          })
        : undefined,
    [board, camera, scene, matches],
  );

  return (
    <div aria-hidden="true" className={styles.map}>
      <canvas ref={picture} className={styles.picture} />
      <div ref={seen} className={styles.seen} />
    </div>
  );
};
