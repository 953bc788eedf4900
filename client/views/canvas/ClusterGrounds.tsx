import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Ground, groundOf } from '../../../shared/views/grounds.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';
import { membersOf } from '../../clusters/cluster-words.ts';
import { ClusterHeading } from '../../clusters/ClusterHeading.tsx';
import type { Canvas } from './canvas.ts';
import { useCanvas } from './canvas-context.ts';
import { choose } from './selection.ts';
import styles from './ClusterGrounds.module.css';

type Placed = { readonly clusterId: string; readonly count: number; readonly ground: Ground };

const groundsOn = ({ board, scene }: Canvas): readonly Placed[] => {
  const { store } = board;
  if (store.clusters().length === 0) return [];
  const members = new Map<string, string[]>();
  for (const id of store.allNoteIds()) {
    const cluster = store.clusterOf(id);
    if (cluster) members.set(cluster.id, [...(members.get(cluster.id) ?? []), id]);
  }
  return [...members].flatMap(([clusterId, ids]) => {
    const isOwn = new Set(ids);
    const holdsOthers = (area: Box): boolean =>
      [...scene.within(area)].some((id) => !isOwn.has(id));
    const ground = groundOf(
      ids.flatMap((id) => scene.boxOf(id) ?? []),
      holdsOthers,
    );
    return ground ? [{ clusterId, count: ids.length, ground }] : [];
  });
};

/** Reads the grounds of all clusters; the answer is the same list until one of them is elsewhere. */
const createGroundsReader = (canvas: Canvas): (() => readonly Placed[]) => {
  let key = '';
  let placed: readonly Placed[] = [];
  return () => {
    const next = groundsOn(canvas);
    const nextKey = JSON.stringify(next);
    if (nextKey !== key) [key, placed] = [nextKey, next];
    return placed;
  };
};

const useGrounds = (): readonly Placed[] => {
  const canvas = useCanvas();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [
        canvas.scene.subscribe(listener),
        canvas.board.store.topics.subscribe('clusters', listener),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [canvas],
  );
  const read = useMemo(() => createGroundsReader(canvas), [canvas]);
  return useSyncExternalStore(subscribe, read);
};

const placeOf = ({ x, y, w, h }: Box) => ({ left: x, top: y, width: w, height: h });

/** A quiet ground behind the notes of each cluster, with its name, by which all of them are taken, and what can be done with it. */
export const ClusterGrounds = () => {
  const { board, selection } = useCanvas();
  return useGrounds().map(({ clusterId, count, ground }) => (
    <div key={clusterId}>
      {ground.apart.map((box) => (
        <div key={`${box.x} ${box.y}`} className={styles.ground} style={placeOf(box)} />
      ))}
      <div className={styles.ground} style={placeOf(ground.box)}>
        <div data-cluster-grip={clusterId} className={styles.head}>
          <ClusterHeading
            clusterId={clusterId}
            count={count}
            onChoose={() => choose(selection, membersOf(board, clusterId))}
          />
        </div>
      </div>
    </div>
  ));
};
