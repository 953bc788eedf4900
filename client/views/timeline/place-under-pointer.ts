import type { CollisionDetection } from '@dnd-kit/core';

/**
 * The date, the tray or the other place that the pointer is over, where it is on the screen right now. Of two that lie
 * one over the other it is the one that came last: what shows up for the drag lies over the dates.
 */
export const placeUnderPointer: CollisionDetection = ({
  droppableContainers,
  pointerCoordinates,
}) => {
  if (!pointerCoordinates) return [];
  const { x, y } = pointerCoordinates;
  const under = droppableContainers.filter((container) => {
    const box = container.node.current?.getBoundingClientRect();
    return box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  });
  const container = under.at(-1);
  return container ? [{ id: container.id, data: { droppableContainer: container } }] : [];
};
