import type { KeyboardCoordinateGetter } from '@dnd-kit/core';

const stepOf = (code: string): -1 | 0 | 1 => {
  switch (code) {
    case 'ArrowRight':
    case 'ArrowDown':
      return 1;
    case 'ArrowLeft':
    case 'ArrowUp':
      return -1;
    default:
      return 0;
  }
};

/** While a card is carried by keyboard, each arrow takes it to the next or the previous card's place. */
export const nextTile: KeyboardCoordinateGetter = (event, { context }) => {
  const step = stepOf(event.code);
  if (step === 0) return undefined;
  event.preventDefault();
  const tiles = context.droppableContainers.getEnabled().map((container) => container.id);
  const current = context.over?.id ?? context.active?.id;
  const target = tiles[tiles.findIndex((id) => id === current) + step];
  const place = target === undefined ? undefined : context.droppableRects.get(target);
  return place && { x: place.left, y: place.top };
};
