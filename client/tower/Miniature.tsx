import { memo } from 'react';
import type { SheetAnswer } from '../../shared/api/tower.ts';
import { NOTE_COLORS } from '../../shared/board/colors.ts';
import { MINIATURE_SIZE } from '../../shared/views/miniature.ts';
import styles from './Miniature.module.css';

/** A board from afar: every note where it stands, in its colour. For the eye alone; the words beside it say the same. */
export const Miniature = memo(({ sheets }: { sheets: readonly SheetAnswer[] }) => (
  <svg
    aria-hidden="true"
    viewBox={`0 0 ${MINIATURE_SIZE.w} ${MINIATURE_SIZE.h}`}
    preserveAspectRatio="xMidYMid meet"
    className={styles.picture}
  >
    {sheets.map(([x, y, width, height, color], at) => {
      const name = NOTE_COLORS[color] ?? 'sun';
      return (
        <rect
          key={at}
          x={x}
          y={y}
          width={width}
          height={height}
          rx="1.5"
          style={{ fill: `var(--note-${name}-fill)`, stroke: `var(--note-${name}-edge)` }}
        />
      );
    })}
  </svg>
));
Miniature.displayName = 'Miniature';
