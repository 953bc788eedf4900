import { HANDLES } from '../../../shared/views/resize.ts';
import styles from './Handles.module.css';

/** What a pointer resizes a note or a frame by; keys have commands for it. */
export const Handles = () =>
  HANDLES.map((handle) => (
    <span key={handle} aria-hidden="true" data-handle={handle} className={styles.handle} />
  ));
