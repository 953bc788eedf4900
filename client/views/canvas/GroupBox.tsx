import { useLayoutEffect, useRef } from 'react';
import { useBoard } from '../../board/hooks.ts';
import { useCanvas } from './canvas-context.ts';
import styles from './GroupBox.module.css';
import { Handles } from './Handles.tsx';

/** Around several chosen notes: by its handles a pointer resizes them together. Keys have commands for it. */
export const GroupBox = () => {
  const { groupBox } = useCanvas();
  const { access, role } = useBoard();
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (ref.current ? groupBox.mount(ref.current) : undefined), [groupBox]);
  if (access !== 'write' || role === 'viewer') return null;
  return (
    <div ref={ref} hidden aria-hidden="true" data-group="" className={styles.box}>
      <Handles />
    </div>
  );
};
