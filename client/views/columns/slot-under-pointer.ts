import type { CollisionDetection } from '@dnd-kit/core';
import { notesWithin } from '../../note/note-focus.ts';
import { indexAt } from '../../../shared/views/columns.ts';

/** The notes of a column as they stand on the page, without the one in the hand. */
export const noteElements = (column: Element, carriedId: string): readonly HTMLElement[] =>
  notesWithin(column).filter((element) => element.dataset['note'] !== carriedId);

/** The place of a note, measured at its list item: to measure inside it would lay out notes that are out of sight. */
export const placeOf = (note: Element): DOMRect =>
  (note.closest('li') ?? note).getBoundingClientRect();

const middleOf = (note: Element): number => {
  const { top, height } = placeOf(note);
  return top + height / 2;
};

/** Of a note's height, so much at the top and at the bottom means beside it; between, it means the note itself. */
const EDGE = 0.25;

/** The note whose middle part the pointer is over. */
const noteUnder = (near: readonly (HTMLElement | undefined)[], y: number): string | null => {
  const under = near.find((note) => {
    if (!note) return false;
    const { top, height } = placeOf(note);
    return y > top + height * EDGE && y < top + height * (1 - EDGE);
  });
  return under?.dataset['note'] ?? null;
};

/** The note within whose cluster's ground the pointer is; `null` between two clusters, and where there is none. */
const clusterUnder = (near: readonly (HTMLElement | undefined)[], y: number): string | null => {
  const inside = near.find((note) => {
    const item = note?.closest('[data-in-cluster]');
    if (!item) return false;
    const { top, bottom } = item.getBoundingClientRect();
    return y >= top && y <= bottom;
  });
  return inside?.dataset['note'] ?? null;
};

/**
 * The column under the pointer, and between which of its notes the pointer is. Columns are the only drop targets that
 * the library knows of: hundreds of notes would cost it a measurement each, whenever something scrolls. `carriedId`: the
 * note in the hand, which counts nowhere.
 */
export const slotUnderPointer =
  (carriedId: () => string | null): CollisionDetection =>
  ({ droppableContainers, pointerCoordinates }) => {
    if (!pointerCoordinates) return [];
    const { x, y } = pointerCoordinates;
    for (const container of droppableContainers) {
      const column = container.node.current;
      const box = column?.getBoundingClientRect();
      if (!column || !box || x < box.left || x > box.right) continue;
      const notes = noteElements(column, carriedId() ?? '');
      const index = indexAt(notes.map(middleOf), y);
      const onto = noteUnder([notes[index - 1], notes[index]], y);
      const cluster = clusterUnder([notes[index - 1], notes[index]], y);
      return [{ id: container.id, data: { droppableContainer: container, index, onto, cluster } }];
    }
    return [];
  };
