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

/**
 * While a card is carried by keyboard, each arrow takes it to the next or the previous card's place. `ids` are the
 * cards in the order in which they are seen; the library knows them only in the order in which they came.
 */
export const nextTileAmong =
  (ids: readonly string[]): KeyboardCoordinateGetter =>
  (event, { context }) => {
    const step = stepOf(event.code);
    if (step === 0) return undefined;
    event.preventDefault();
    const current = context.over?.id ?? context.active?.id;
    const target = ids[ids.findIndex((id) => id === current) + step];
    const place = target === undefined ? undefined : context.droppableRects.get(target);
    return place && { x: place.left, y: place.top };
  };
