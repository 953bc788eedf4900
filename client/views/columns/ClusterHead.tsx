import { ClusterTitle } from '../../clusters/ClusterTitle.tsx';
import { useMayMoveCluster } from '../../clusters/may-move-cluster.ts';
import { classNames } from '../../ui/class-names.ts';
import { useIsClusterCarried } from './carried.ts';
import styles from './NoteItem.module.css';

type ClusterHeadProps = {
  clusterId: string;
  /** How many of its notes are shown. */
  count: number;
  /** What is in the hand would come right before the cluster. */
  lineBefore: boolean;
};

/**
 * The beginning of a cluster in a column: its notes follow, and stay the elements that they were. A pointer drags all of
 * them by it; keys and single clicks find the same in its menu.
 */
export const ClusterHead = ({ clusterId, count, lineBefore }: ClusterHeadProps) => {
  const mayMove = useMayMoveCluster(clusterId);
  const isCarried = useIsClusterCarried(clusterId);
  return (
    <li
      data-head={clusterId}
      data-movable={mayMove ? '' : undefined}
      hidden={count === 0}
      className={classNames(
        styles.head,
        mayMove && styles.movable,
        isCarried && styles.carried,
        lineBefore && styles.lineBefore,
      )}
    >
      <ClusterTitle clusterId={clusterId} count={count} folds />
    </li>
  );
};
