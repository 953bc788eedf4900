import { useDraggable } from '@dnd-kit/core';
import { useCallback } from 'react';
import { useMayMoveCluster } from '../../clusters/may-move-cluster.ts';
import { ClusterHeading } from '../../clusters/ClusterHeading.tsx';
import { classNames } from '../../ui/class-names.ts';
import { draggedCluster } from './dragged-cluster.ts';
import styles from './NoteItem.module.css';

type ClusterHeadProps = {
  clusterId: string;
  /** How many of its notes are shown. */
  count: number;
  /** The note in the hand would come right before the cluster. */
  lineBefore: boolean;
};

/**
 * The beginning of a cluster in a column: its notes follow, and stay the elements that they were. A pointer drags all of
 * them by it; keys and single clicks find the same in its menu.
 */
export const ClusterHead = ({ clusterId, count, lineBefore }: ClusterHeadProps) => {
  const mayMove = useMayMoveCluster(clusterId);
  const { listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: draggedCluster.idOf(clusterId),
    disabled: !mayMove,
  });
  const setRef = useCallback(
    (element: HTMLElement | null) => {
      setNodeRef(element);
      setActivatorNodeRef(element);
    },
    [setActivatorNodeRef, setNodeRef],
  );
  return (
    <li
      {...listeners}
      ref={setRef}
      data-head=""
      hidden={count === 0}
      className={classNames(
        styles.head,
        mayMove && styles.movable,
        isDragging && styles.carried,
        lineBefore && styles.lineBefore,
      )}
    >
      <ClusterHeading clusterId={clusterId} count={count} folds />
    </li>
  );
};
