import type { CollisionDetection, DragMoveEvent } from '@dnd-kit/core';

/** Beside which card the one in the hand would go. */
export type WallSlot = { readonly noteId: string; readonly isAfter: boolean };

const cardAt = (x: number, y: number): HTMLElement | null => {
  for (const element of document.elementsFromPoint(x, y)) {
    const card = element.closest<HTMLElement>('[data-note]');
    if (card) return card;
  }
  return null;
};

/** The wall, with the card that the pointer is over and the half of it. */
export const slotUnderPointer: CollisionDetection = ({
  active,
  droppableContainers,
  pointerCoordinates,
}) => {
  const [wall] = droppableContainers;
  if (!wall || !pointerCoordinates) return [];
  const { x, y } = pointerCoordinates;
  const card = cardAt(x, y);
  const noteId = card?.dataset['note'];
  if (!card || noteId === undefined || noteId === String(active.id)) return [];
  const { top, height } = card.getBoundingClientRect();
  const slot: WallSlot = { noteId, isAfter: y > top + height / 2 };
  return [{ id: wall.id, data: { droppableContainer: wall, ...slot } }];
};

/** The slot that `slotUnderPointer` has found; `null` where there is none. */
export const slotOf = ({ collisions }: DragMoveEvent): WallSlot | null => {
  const [collision] = collisions ?? [];
  const noteId: unknown = collision?.data?.['noteId'];
  const isAfter: unknown = collision?.data?.['isAfter'];
  return typeof noteId === 'string' && typeof isAfter === 'boolean' ? { noteId, isAfter } : null;
};
