import type { LineColor } from '../../../../shared/board/drawing-values.ts';
import { lineToken } from '../../../drawings/line-token.ts';
import styles from './ToolRail.module.css';

/** A colour as one sees it; its name stands beside it. */
export const ColorDot = ({ color }: { color: LineColor }) => (
  <span
    aria-hidden="true"
    className={styles.dot}
    style={{ background: `var(${lineToken(color)})` }}
  />
);
