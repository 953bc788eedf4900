import { useLayoutEffect, useRef } from 'react';
import { useCanvas } from './canvas-context.ts';
import styles from './DragMarks.module.css';

/** The box and the lines that a hand at work draws over the paper. */
export const DragMarks = () => {
  const { marks } = useCanvas();
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (ref.current ? marks.mount(ref.current) : undefined), [marks]);
  return <div ref={ref} aria-hidden="true" className={styles.marks} />;
};
