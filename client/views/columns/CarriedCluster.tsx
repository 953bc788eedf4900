import { useDndMonitor } from '@dnd-kit/core';
import { type RefObject, useRef } from 'react';
import { useBoard } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { useSectionTitle } from '../../note/section-title.ts';
import type { CarriedStore } from './carried.ts';
import { type ClusterDrag, createClusterDrag } from './cluster-drag.ts';
import { clusterOfDragged } from './dragged.ts';

type CarriedClusterProps = { store: CarriedStore; areaRef: RefObject<HTMLElement | null> };

/** Hears the drags of clusters, and puts them down. */
export const CarriedCluster = ({ store, areaRef }: CarriedClusterProps) => {
  const t = useText();
  const board = useBoard();
  const titleOf = useSectionTitle();
  const drag = useRef<ClusterDrag>(null);

  const letGo = () => {
    if (drag.current) store.setState({ clusterId: null, slot: null, onto: null });
    drag.current = null;
  };

  useDndMonitor({
    onDragStart: () => {
      const clusterId = clusterOfDragged(store.getState().pressed);
      if (clusterId === null) return;
      store.setState({ clusterId });
      const ground = { board, store, area: areaRef.current, t, titleOf };
      drag.current = createClusterDrag(clusterId, ground);
    },
    onDragMove: (event) => drag.current?.move(event),
    onDragEnd: () => {
      drag.current?.drop();
      letGo();
    },
    onDragCancel: letGo,
  });
  return null;
};
