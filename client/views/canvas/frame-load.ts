import { centreOf, contains } from '../../../shared/views/canvas.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';
import type { Board } from '../../board/board.ts';
import type { Scene } from './scene.ts';

type Lying = { readonly id: string; readonly box: Box; readonly isPlaced: boolean };

/** A section's frame with what moves when it does. */
export type FrameLoad = {
  readonly sectionId: string;
  readonly box: Box;
  /** The frame as the board has it, before it reaches down to its lowest note. */
  readonly own: Box;
  /** The section's notes that lie on its frame; one that hangs elsewhere stays there. */
  readonly notes: readonly Lying[];
};

export const frameLoad = (
  { board, scene }: { readonly board: Board; readonly scene: Scene },
  sectionId: string,
): FrameLoad | null => {
  const frame = scene.arrangement().frames.find(({ id }) => id === sectionId);
  if (!frame) return null;
  const { box, own } = frame;
  const notes = board.store.noteIds(sectionId).flatMap((id) => {
    const lies = scene.boxOf(id);
    if (!lies || !contains(box, centreOf(lies))) return [];
    return { id, box: lies, isPlaced: board.store.place(id)?.position !== undefined };
  });
  return { sectionId, box, own, notes };
};

/** The load so far away from where it is. */
export const movedLoad = (
  { sectionId, own, notes }: FrameLoad,
  scene: Scene,
  by: { readonly x: number; readonly y: number },
) => ({
  id: sectionId,
  frame: { ...own, x: own.x + by.x, y: own.y + by.y },
  // What was deleted meanwhile stays in the trash; those without a place of their own are laid out from the frame wherever it is.
  notes: notes
    .filter(({ id, isPlaced }) => isPlaced && scene.boxOf(id) !== undefined)
    .map(({ id, box }) => ({ id, position: { x: box.x + by.x, y: box.y + by.y } })),
});
