import styles from './Skeleton.module.css';

type SkeletonProps = { width?: string; height?: string };

/** The shape of what is coming. Decorative: say "loading" once, elsewhere. */
export const Skeleton = ({ width = '100%', height = '1em' }: SkeletonProps) => (
  <span aria-hidden="true" className={styles.skeleton} style={{ width, height }} />
);
