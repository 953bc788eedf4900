import type { Layout } from '../../shared/board/layout.ts';
import { NOTE_COLORS } from '../../shared/board/colors.ts';
import type { NoteColor } from '../../shared/board/colors.ts';
import { pictureOf } from './board-picture.ts';
import styles from './BoardPicture.module.css';

type BoardPictureProps = { boardId: string; layout: Layout; noteCount: number };

const fillOf = (color: NoteColor): string => `var(--note-${color}-fill)`;

/** A board at a glance: its layout, and how full it is. For the eye alone; the words beside it say the same. */
export const BoardPicture = ({ boardId, layout, noteCount }: BoardPictureProps) => (
  <svg
    aria-hidden="true"
    viewBox="0 0 240 92"
    preserveAspectRatio="xMidYMid slice"
    className={styles.picture}
  >
    {pictureOf(layout, noteCount).map(({ x, y, width, height, hue }, index) => {
      const offset = boardId.charCodeAt(0) + boardId.charCodeAt(boardId.length - 1);
      const color = NOTE_COLORS[(hue + offset) % (NOTE_COLORS.length - 1)] ?? 'sun';
      return (
        <rect
          key={index}
          x={x}
          y={y}
          width={width}
          height={height}
          rx="2.5"
          style={{ fill: fillOf(color) }}
        />
      );
    })}
  </svg>
);
