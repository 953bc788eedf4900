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

/**
 * The column under the pointer, and between which of its notes the pointer is. Columns are the only drop targets that
 * the library knows of: hundreds of notes would cost it a measurement each, whenever something scrolls.
 */
export const slotUnderPointer: CollisionDetection = ({
  active,
  droppableContainers,
  pointerCoordinates,
}) => {
  if (!pointerCoordinates) return [];
  const { x, y } = pointerCoordinates;
  for (const container of droppableContainers) {
    const column = container.node.current;
    const box = column?.getBoundingClientRect();
    if (!column || !box || x < box.left || x > box.right) continue;
    const middles = noteElements(column, String(active.id)).map(middleOf);
    return [
      { id: container.id, data: { droppableContainer: container, index: indexAt(middles, y) } },
    ];
  }
  return [];
};
