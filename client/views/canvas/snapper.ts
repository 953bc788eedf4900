import type { Position } from '../../../shared/document/values.ts';
import { snapBox } from '../../../shared/views/snap.ts';
import { type Box, touches } from '../../../shared/views/spatial-index.ts';
import { viewOf } from './camera.ts';
import type { CameraStore } from './camera-store.ts';
import type { Hand } from './hand.ts';
import type { Marks } from './marks.ts';
import type { Scene } from './scene.ts';

/** How near lines come before they join, in screen pixels. */
const REACH = 6;

/** How far around what is moved others are looked for, in canvas units. */
const AROUND = 640;

type SnapperOptions = {
  readonly scene: Scene;
  readonly camera: CameraStore;
  readonly marks: Marks;
  readonly isOn: () => boolean;
};

/** Lines up what a hand moves with what is seen around it, and shows the lines. */
export type Snapper = {
  /** The place itself, or the one near by on which things stand in line. */
  readonly snap: (hand: Hand, place: Position) => Position;
  readonly clear: () => void;
};

const around = ({ x, y, w, h }: Box): Box => ({
  x: x - AROUND,
  y: y - AROUND,
  w: w + 2 * AROUND,
  h: h + 2 * AROUND,
});

export const createSnapper = ({ scene, camera, marks, isOn }: SnapperOptions): Snapper => ({
  snap: (hand, place) => {
    const box = isOn() ? hand.reach(place) : null;
    if (!box) {
      marks.showGuides([]);
      return place;
    }
    const view = viewOf(camera.get(), camera.window());
    const near = around(box);
    const notes = [...scene.within(near)].flatMap((id) =>
      hand.holds(id) ? [] : (scene.boxOf(id) ?? []),
    );
    const frames = scene
      .arrangement()
      .frames.flatMap((frame) =>
        !hand.holds(frame.id) && touches(frame.box, near) ? frame.box : [],
      );
    const seen = [...notes, ...frames].filter((other) => touches(other, view));
    const { shift, guides } = snapBox(box, seen, REACH / camera.get().zoom);
    marks.showGuides(guides);
    return { x: place.x + shift.x, y: place.y + shift.y };
  },
  clear: () => marks.showGuides([]),
});
