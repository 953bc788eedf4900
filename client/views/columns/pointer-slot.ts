import type { DragMoveEvent } from '@dnd-kit/core';
import type { Slot } from '../../../shared/views/columns.ts';

/** The slot that the pointer is over, as `slotUnderPointer` found it. */
export const pointerSlot = ({ collisions }: DragMoveEvent): Slot | null => {
  const [collision] = collisions ?? [];
  const section: unknown = collision?.data?.['droppableContainer']?.data?.current?.section;
  const index: unknown = collision?.data?.['index'];
  return typeof section === 'string' && typeof index === 'number' ? { section, index } : null;
};
