import { useEffect, useEffectEvent } from 'react';
import { useBoard, useTopics } from '../board/hooks.ts';
import type { Topic } from '../board/topics.ts';
import {
  type Find,
  findOf,
  type ReadingOrder,
  type ReadingPlace,
  type ShownNotes,
  WHOLE_BOARD,
} from './find.ts';

/** What views ask about what to show; to be heard live, ask through the hooks below. */
export const useFind = (): Find => findOf(useBoard());

const listTopics = (listId: string): readonly Topic[] => [
  `shown:${listId}`,
  listId === WHOLE_BOARD ? 'allNotes' : `noteIds:${listId}`,
];

/**
 * The notes of a section ('' for those without one), or of the `WHOLE_BOARD`, as they are to be shown to this person:
 * in their order, without what does not match and what waits. No view filters or sorts by itself.
 */
export const useShownNotes = (listId: string): ShownNotes =>
  useTopics(listTopics(listId), (board) => findOf(board).shown(listId));

/** True while something is looked for, or filtered by. */
export const useIsFinding = (): boolean => useTopics(['found'], (board) => findOf(board).isOn());

/** For views that leave every note in its place: whether it is one of those that are looked for. */
export const useIsMatch = (noteId: string): boolean =>
  useTopics(['found'], (board) => findOf(board).matches(noteId));

/** True for a note that others added while this person was away. */
export const useIsUnseen = (noteId: string): boolean =>
  useTopics([`unseen:${noteId}`], (board) => findOf(board).isUnseen(noteId));

/** Tells where one reads in a list, so that what others add there does not push it away. `place` must be stable. */
export const useReadingPlace = (listId: string, place: ReadingPlace): void => {
  const find = useFind();
  useEffect(() => find.read(listId, place), [find, listId, place]);
};

/** For views that do not read section by section: the notes they show, in the order in which they are read there. */
export const useReadingOrder = (order: ReadingOrder): void => {
  const find = useFind();
  const now = useEffectEvent(order);
  useEffect(() => find.readAs(() => now()), [find]);
};
