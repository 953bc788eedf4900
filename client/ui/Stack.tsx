import type { CSSProperties, ReactNode } from 'react';
import styles from './Stack.module.css';

type StackProps = {
  /** Steps of 4 px between the children. */
  gap?: 1 | 2 | 3 | 4 | 6 | 8 | 12;
  /** Side by side as far as there is room, instead of one under another. */
  row?: boolean;
  children: ReactNode;
};

/** Even space between what follows one another. */
export const Stack = ({ gap = 4, row = false, children }: StackProps) => {
  const style: CSSProperties = { gap: `var(--space-${gap})` };
  return (
    <div className={row ? styles.row : styles.column} style={style}>
      {children}
    </div>
  );
};
