import type { DragEndEvent, DragMoveEvent, DragStartEvent } from '@dnd-kit/core';
import { type RefObject, useRef, useState } from 'react';
import { useBoard } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { useSectionTitle } from '../../note/section-title.ts';
import { patiently } from '../../ui/patiently.ts';
import type { CarriedStore } from './carried.ts';
import type { ClusterDrag } from './cluster-drag.ts';
import { draggedCluster } from './dragged-cluster.ts';

/** What a cluster's drag does is fetched when the first one is lifted. */
export const useClusterDrag = (store: CarriedStore, areaRef: RefObject<HTMLElement | null>) => {
  const t = useText();
  const board = useBoard();
  const titleOf = useSectionTitle();
  const [held, setHeld] = useState<string | null>(null);
  const drag = useRef<ClusterDrag>(null);

  const letGo = () => {
    drag.current = null;
    setHeld(null);
    store.setState({ noteId: null, slot: null, onto: null });
  };

  const start = async (clusterId: string) => {
    const { createClusterDrag } = await patiently(() => import('./cluster-drag.ts'));
    const ground = { board, store, area: areaRef.current, t, titleOf };
    drag.current = createClusterDrag(clusterId, ground);
  };

  return {
    held,
    handlers: {
      onDragStart: ({ active }: DragStartEvent) => {
        const clusterId = draggedCluster.in(active.id);
        if (clusterId === null) return;
        setHeld(clusterId);
        void start(clusterId);
      },
      onDragMove: (event: DragMoveEvent) => drag.current?.move(event),
      onDragEnd: (_event: DragEndEvent) => {
        drag.current?.drop();
        letGo();
      },
      onDragCancel: letGo,
    },
  };
};
