import { useMemo } from 'react';
import type { Board } from '../board/board.ts';
import { findOf } from '../find/find.ts';
import { useIsFinding } from '../find/use-find.ts';
import { useTopics } from '../board/hooks.ts';
import { createKeptChoices } from '../ui/kept-choices.ts';

/** Clusters that this person has folded up; all others are open. */
const folded = createKeptChoices('talkoot:folded-clusters');

export const setFolded = folded.set;

export const useIsFolded = (clusterId: string): boolean => folded.useAll().has(clusterId);

/** The notes of a list without those in folded clusters; the same list when there are none. Whoever looks for something sees into all. */
export const withoutFolded = (board: Board, noteIds: readonly string[]): readonly string[] => {
  const { store } = board;
  if (findOf(board).isOn() || !store.clusters().some(({ id }) => folded.has(id))) return noteIds;
  return noteIds.filter((id) => !folded.has(store.clusterOf(id)?.id ?? ''));
};

/** The same, live. */
export const useUnfolded = (noteIds: readonly string[]): readonly string[] => {
  const keys = folded.useAll();
  const isFinding = useIsFinding();
  // As one text: nobody is woken while none of these notes comes into a folded cluster or out of one.
  const hidden = useTopics(['clusters'], (board) =>
    keys.size === 0 || isFinding || board.store.clusters().length === 0
      ? ''
      : noteIds.filter((id) => keys.has(board.store.clusterOf(id)?.id ?? '')).join(' '),
  );
  return useMemo(() => {
    if (hidden === '') return noteIds;
    const inFolded = new Set(hidden.split(' '));
    return noteIds.filter((id) => !inFolded.has(id));
  }, [noteIds, hidden]);
};
