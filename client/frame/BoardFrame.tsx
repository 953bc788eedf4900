import type { ReactNode } from 'react';
import { Footer } from './Footer.tsx';
import styles from './BoardFrame.module.css';

/** The board brings its own header and landmarks and takes the whole window; the footer stays as one quiet line. */
export const BoardFrame = ({ children }: { children: ReactNode }) => (
  <div className={styles.frame}>
    <div className={styles.board}>{children}</div>
    <Footer compact />
  </div>
);
