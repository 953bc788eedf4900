import { useMemo } from 'react';
import { inkIn } from '../../shared/board/ink.ts';
import type { Stroke } from '../../shared/board/records/stroke.ts';
import { lineToken } from './line-token.ts';
import styles from './InkPicture.module.css';

/** A line of ink as a small picture, where there is no canvas. */
export const InkPicture = ({ stroke }: { stroke: Stroke }) => {
  const { points, frame, width, kind, color } = stroke;
  const path = useMemo(
    () => inkIn(points, frame).map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`),
    [points, frame],
  );
  const edge = width;
  return (
    <svg
      aria-hidden="true"
      viewBox={[frame.x - edge, frame.y - edge, frame.w + 2 * edge, frame.h + 2 * edge].join(' ')}
      className={styles.picture}
    >
      <path
        // A dot is a line to itself.
        d={path.length === 1 ? `${path.join('')}h0.01` : path.join('')}
        fill="none"
        stroke={`var(${lineToken(color)})`}
        strokeWidth={width}
        strokeOpacity={kind === 'highlighter' ? 0.4 : 1}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
};
