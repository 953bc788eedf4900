import type { Handle } from '../../../shared/views/resize.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';
import type { Board } from '../../board/board.ts';
import { preferenceNow } from '../../preferences/preferences.ts';
import type { CameraStore } from './camera-store.ts';
import { type Carry, createCarry } from './carry.ts';
import { createFrameCarry } from './frame-carry.ts';
import { createFrameSizer } from './frame-sizer.ts';
import type { DrawingSlot } from './drawings.ts';
import type { Frames } from './frames.ts';
import { createGroupSizer } from './group-sizer.ts';
import type { Hand } from './hand.ts';
import type { Marks } from './marks.ts';
import { createNoteSizer } from './note-sizer.ts';
import type { Placer } from './placer.ts';
import type { Scene } from './scene.ts';
import { movedWith, type SelectionStore } from './selection.ts';
import { createSnapper, type Snapper } from './snapper.ts';

type GripsOptions = {
  readonly board: Board;
  readonly scene: Scene;
  readonly placer: Placer;
  readonly frames: Frames;
  readonly camera: CameraStore;
  readonly marks: Marks;
  readonly selection: SelectionStore;
  readonly drawings: DrawingSlot;
  readonly onOver: (sectionId: string | null) => void;
  /** The box around several notes that are being resized; `null` when the hand is off. */
  readonly onBox: (box: Box | null) => void;
};

/** Everything by which things on the canvas can be taken hold of. */
export type Grips = {
  readonly notes: Carry;
  readonly frame: Hand;
  readonly noteHandle: (handle: Handle) => Hand;
  /** All chosen notes by a handle of the box around them, whatever id it is given. */
  readonly groupHandle: (handle: Handle) => Hand;
  readonly frameHandle: (handle: Handle) => Hand;
  readonly snapper: Snapper;
};

export const createGrips = (options: GripsOptions): Grips => {
  const { selection, scene, camera, marks, drawings } = options;
  return {
    notes: createCarry({
      ...options,
      movedWith: (noteId) => movedWith(selection.getState(), noteId),
      onOnto: (noteId) => marks.showBox(noteId === null ? null : (scene.boxOf(noteId) ?? null)),
      takeAlong: (noteId) =>
        selection.getState().chosen.has(noteId) ? (drawings.get()?.takeAlong() ?? null) : null,
    }),
    frame: createFrameCarry(options),
    noteHandle: (handle) => createNoteSizer(options, handle),
    groupHandle: (handle) => createGroupSizer(options, handle),
    frameHandle: (handle) => createFrameSizer(options, handle),
    snapper: createSnapper({ scene, camera, marks, isOn: () => preferenceNow('snap') }),
  };
};
