import styles from './NotesPicture.module.css';

/** A few notes on a table: what this place is about, for the eye alone. */
export const NotesPicture = () => (
  <svg aria-hidden="true" viewBox="0 0 420 190" className={styles.picture}>
    <g transform="rotate(-3 74 98)">
      <rect x="14" y="42" width="120" height="112" rx="4" className={styles.sun} />
      <path d="M30 70h88M30 88h72M30 106h80" className={styles.sunInk} />
    </g>
    <g transform="rotate(2 206 82)">
      <rect x="150" y="20" width="120" height="104" rx="4" className={styles.lake} />
      <path d="M166 48h84M166 66h66" className={styles.lakeInk} />
    </g>
    <g transform="rotate(-1 226 152)">
      <rect x="164" y="138" width="112" height="44" rx="4" className={styles.rose} />
      <path d="M180 160h70" className={styles.roseInk} />
    </g>
    <g transform="rotate(3 346 104)">
      <rect x="290" y="48" width="116" height="112" rx="4" className={styles.birch} />
      <path d="M306 76h80M306 94h84M306 112h52" className={styles.birchInk} />
    </g>
  </svg>
);
