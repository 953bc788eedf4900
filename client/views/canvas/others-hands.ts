import type { Position } from '../../../shared/document/values.ts';
import { centreOf, contains } from '../../../shared/views/canvas.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';
import type { Board } from '../../board/board.ts';
import type { Scene } from './scene.ts';

/** Where others are carrying notes and frames right now, and how to hear of it. */
export type OthersHands = {
  /** Where a note is carried: by itself, with others that it moves with, or by the frame it lies on. */
  readonly placeOf: (noteId: string) => Position | undefined;
  /** Where a section's frame is carried. */
  readonly frameAt: (sectionId: string) => Position | undefined;
  /** Hears when a note, or a section's frame, is taken, moved or put down. */
  readonly subscribe: (id: string, listener: () => void) => () => void;
};

type OthersHandsOptions = {
  readonly board: Pick<Board, 'store' | 'here'>;
  readonly scene: Pick<Scene, 'boxOf' | 'frameOf'>;
};

/** As far from where it lies as something else is now from where that lies. */
const movedLike = (box: Box, from: Position, to: Position): Position => ({
  x: box.x + to.x - from.x,
  y: box.y + to.y - from.y,
});

export const createOthersHands = ({ board, scene }: OthersHandsOptions): OthersHands => {
  const { store, here } = board;

  const onFrame = (noteId: string, box: Box): Position | undefined => {
    const section = store.place(noteId)?.section;
    const place = section && here.dragging(section)?.position;
    const frame = place && scene.frameOf(section);
    return frame && contains(frame, centreOf(box)) ? movedLike(box, frame, place) : undefined;
  };

  return {
    placeOf: (noteId) => {
      const box = scene.boxOf(noteId);
      const carried = here.dragging(noteId);
      if (!box) return undefined;
      if (!carried) return onFrame(noteId, box);
      const { position, lead } = carried;
      if (!position || lead === undefined) return position;
      const from = scene.boxOf(lead);
      return from && movedLike(box, from, position);
    },
    frameAt: (sectionId) => here.dragging(sectionId)?.position,
    subscribe: (id, listener) => store.topics.subscribe(`dragging:${id}`, listener),
  };
};
