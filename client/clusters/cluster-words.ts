import type { Board } from '../board/board.ts';

/** A cluster's notes in the order of the board. */
export const membersOf = ({ store }: Board, clusterId: string): readonly string[] =>
  store.allNoteIds().filter((id) => store.clusterOf(id)?.id === clusterId);

/** The section in which a cluster has its notes, or most of them; '' for none. */
export const sectionOfCluster = (board: Board, clusterId: string): string => {
  const { store } = board;
  const [first] = membersOf(board, clusterId);
  const section = first === undefined ? '' : (store.place(first)?.section ?? '');
  return store.sectionIds().includes(section) ? section : '';
};

/** The other clusters of a board, those of this section first. */
export const otherClusters = (board: Board, clusterId: string | null, section: string) => {
  const here = (id: string): number => Number(sectionOfCluster(board, id) !== section);
  return board.store
    .clusters()
    .filter(({ id }) => id !== clusterId && membersOf(board, id).length > 0)
    .toSorted((a, b) => here(a.id) - here(b.id) || a.title.localeCompare(b.title));
};
