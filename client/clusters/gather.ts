import type { ActionArgs } from '../../shared/board/actions/all.ts';
import { createId } from '../../shared/lib/id.ts';
import { ranksBetween } from '../../shared/lib/rank.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Position } from '../../shared/document/values.ts';
import type { Board, NotDone } from '../board/board.ts';
import { moveChange } from '../note/note-changes.ts';

type Place = ActionArgs<'note.move'>['moves'][number];

type Gathering = {
  /** Those that come, in the order in which they are to stand. */
  readonly noteIds: readonly string[];
  /** Stays where it is; the others come to it. */
  readonly anchorId: string;
  /** Where those that lie on the canvas are to lie now. */
  readonly positions?: ReadonlyMap<string, Position>;
};

/** The notes of a section that a cluster has already, or would begin with. */
const membersAt = ({ store }: Board, anchorId: string): readonly string[] => {
  const cluster = store.clusterOf(anchorId);
  if (!cluster) return [anchorId];
  const ids = store.noteIds(listOf({ store }, anchorId));
  return ids.filter((id) => store.clusterOf(id)?.id === cluster.id);
};

const listOf = ({ store }: Pick<Board, 'store'>, noteId: string): string => {
  const section = store.place(noteId)?.section ?? '';
  return store.sectionIds().includes(section) ? section : '';
};

/** Ranks right behind a cluster's last note: ungrouped, they stay near each other. */
const ranksBehind = (board: Board, anchorId: string, count: number): readonly string[] => {
  const { store } = board;
  const rankOf = (id: string): string => store.place(id)?.rank ?? 'a0';
  const last = membersAt(board, anchorId).map(rankOf).toSorted().at(-1) ?? rankOf(anchorId);
  const later = store
    .noteIds(listOf(board, anchorId))
    .map(rankOf)
    .filter((rank) => rank > last);
  return ranksBetween(last, later.toSorted()[0] ?? null, count);
};

/**
 * Where notes go that come to another one. Whoever may not move a note puts it into the cluster all the same, and it stays
 * in its section.
 */
const placesBeside = (board: Board, gathering: Gathering): Place[] => {
  const { noteIds, anchorId, positions } = gathering;
  const { store } = board;
  const section = store.place(anchorId)?.section ?? '';
  const coming = noteIds.filter((id) => id !== anchorId);
  const ranks = ranksBehind(board, anchorId, coming.length);
  return coming.map((id, at) => {
    const leaves = listOf(board, id) !== listOf(board, anchorId);
    const mayMove = board.may(moveChange(id, leaves ? section : undefined)).ok;
    const rank = ranks[at];
    const position = positions?.get(id);
    const isPlaced = store.place(id)?.position !== undefined;
    return {
      id,
      ...(mayMove && leaves && { section }),
      ...(mayMove && rank !== undefined && { rank }),
      ...(mayMove && position && { position }),
      // On the canvas it would go on lying in the frame of the section it has left.
      ...(mayMove && !position && leaves && isPlaced && { position: null }),
    };
  });
};

/** Puts notes into the cluster of the one they come to, or begins one with it. The answer is the cluster's id. */
export const gather = (board: Board, gathering: Gathering, title = ''): Result<string, NotDone> => {
  const { store } = board;
  const { anchorId } = gathering;
  const cluster = store.clusterOf(anchorId);
  const places = placesBeside(board, gathering);
  if (cluster) {
    const moves = places.map((place) => ({ ...place, cluster: cluster.id }));
    const done = board.act({ name: 'note.move', args: { moves } });
    return done.ok ? { ok: true, value: cluster.id } : done;
  }
  return begin(board, [{ id: anchorId }, ...places], title);
};

/** Begins a cluster where the first of its notes stands. */
const begin = (board: Board, notes: Place[], title: string): Result<string, NotDone> => {
  const id = createId();
  const [first] = notes;
  const rank = board.store.place(first?.id ?? '')?.rank ?? 'a0';
  const createdAt = Math.round(board.now());
  const done = board.act({ name: 'cluster.add', args: { id, title, rank, createdAt, notes } });
  return done.ok ? { ok: true, value: id } : done;
};

/** Takes some notes of a cluster out into a new one, right behind the old one. */
export const splitOff = (
  board: Board,
  noteIds: readonly string[],
  title: string,
): Result<string, NotDone> => {
  const [first] = noteIds;
  if (first === undefined) return { ok: false, error: 'overtaken' };
  const from = board.store.clusterOf(first);
  const id = createId();
  const rank = from
    ? rankBehind(board, first, from.rank)
    : (board.store.place(first)?.rank ?? 'a0');
  const createdAt = Math.round(board.now());
  const notes = noteIds.map((one) => ({ id: one }));
  const done = board.act({ name: 'cluster.add', args: { id, title, rank, createdAt, notes } });
  return done.ok ? { ok: true, value: id } : done;
};

/** A rank between a cluster's and that of whatever stands behind it in the section. */
const rankBehind = (board: Board, noteId: string, rank: string): string => {
  const { store } = board;
  const later = store
    .noteIds(listOf(board, noteId))
    .map((id) => store.clusterOf(id)?.rank ?? store.place(id)?.rank ?? 'a0')
    .filter((one) => one > rank)
    .toSorted();
  return ranksBetween(rank, later[0] ?? null, 1)[0] ?? rank;
};
