import type { ReactNode } from 'react';
import { ClusterHeading } from '../../clusters/ClusterHeading.tsx';
import styles from './OutlineCluster.module.css';

type OutlineClusterProps = {
  clusterId: string;
  /** How many of its notes are shown. */
  count: number;
  children: ReactNode;
};

/** A heading within a section, and the notes of a cluster under it as a list of their own. */
export const OutlineCluster = ({ clusterId, count, children }: OutlineClusterProps) => (
  <li hidden={count === 0} className={styles.cluster}>
    <ClusterHeading clusterId={clusterId} count={count} folds />
    <ul data-cluster-notes="" className={styles.notes}>
      {children}
    </ul>
  </li>
);
