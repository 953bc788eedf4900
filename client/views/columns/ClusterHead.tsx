import { useDndMonitor, useDraggable } from '@dnd-kit/core';
import { use, useCallback, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useBoard } from '../../board/hooks.ts';
import { ClusterTitle } from '../../clusters/ClusterTitle.tsx';
import { useMayMoveCluster } from '../../clusters/may-move-cluster.ts';
import { useCluster } from '../../clusters/use-runs.ts';
import { useText } from '../../i18n/text.ts';
import { useSectionTitle } from '../../note/section-title.ts';
import { classNames } from '../../ui/class-names.ts';
import { CarriedContext } from './carried.ts';
import { type ClusterDrag, createClusterDrag } from './cluster-drag.ts';
import { draggedCluster } from './dragged.ts';
import held from './ClusterHead.module.css';
import styles from './NoteItem.module.css';

type ClusterHeadProps = {
  clusterId: string;
  /** How many of its notes are shown. */
  count: number;
  /** What is in the hand would come right before the cluster. */
  lineBefore: boolean;
};

type Point = { readonly left: number; readonly top: number };

/** Hears the drag of this one cluster, and puts it down. Tells where it was lifted; `null` while it is not. */
const useClusterDrag = (clusterId: string, areaOf: () => Element | null): Point | null => {
  const t = useText();
  const board = useBoard();
  const titleOf = useSectionTitle();
  const store = use(CarriedContext);
  const drag = useRef<ClusterDrag>(null);
  const [lifted, setLifted] = useState<Point | null>(null);
  const isOwn = ({ active }: { active: { id: string | number } }): boolean =>
    active.id === draggedCluster(clusterId);
  const letGo = () => {
    if (drag.current) store?.setState({ noteId: null, slot: null, onto: null });
    drag.current = null;
    setLifted(null);
  };

  useDndMonitor({
    onDragStart: (event) => {
      if (!store || !isOwn(event)) return;
      setLifted(event.active.rect.current.initial);
      drag.current = createClusterDrag(clusterId, { board, store, area: areaOf(), t, titleOf });
    },
    onDragMove: (event) => drag.current?.move(event),
    onDragEnd: () => {
      drag.current?.drop();
      letGo();
    },
    onDragCancel: letGo,
  });
  return lifted;
};

/**
 * The beginning of a cluster in a column: its notes follow, and stay the elements that they were. A pointer drags all of
 * them by it; keys and single clicks find the same in its menu.
 */
export const ClusterHead = ({ clusterId, count, lineBefore }: ClusterHeadProps) => {
  const t = useText();
  const title = useCluster(clusterId)?.title || t('note.clusterUntitled');
  const mayMove = useMayMoveCluster(clusterId);
  const ref = useRef<HTMLLIElement>(null);
  const { listeners, setNodeRef, setActivatorNodeRef, isDragging, transform } = useDraggable({
    id: draggedCluster(clusterId),
    disabled: !mayMove,
  });
  const lifted = useClusterDrag(clusterId, () => ref.current?.closest('[role=group]') ?? null);
  const setRef = useCallback(
    (element: HTMLLIElement | null) => {
      ref.current = element;
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
      <ClusterTitle clusterId={clusterId} count={count} folds />
      {lifted &&
        transform &&
        createPortal(
          <p
            dir="auto"
            aria-hidden="true"
            className={held.held}
            style={{ left: lifted.left + transform.x, top: lifted.top + transform.y }}
          >
            {title}
          </p>,
          document.body,
        )}
    </li>
  );
};
