import { encode } from 'uqr';
import styles from './QrCode.module.css';

/** The dark cells of one row as path segments, neighbours joined: the drawing stays small. */
const rowPath = (row: readonly boolean[], y: number): string => {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    path += `M${start} ${y}h${x - start + 1}v1h${start - x - 1}z`;
  }
  return path;
};

/** A QR code, always dark on white: cameras do not know of dark themes. */
export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={styles.code}
    >
      <rect width={size} height={size} className={styles.paper} />
      <path d={data.map(rowPath).join('')} className={styles.ink} />
    </svg>
  );
};
