import { err, ok } from '../../../shared/lib/result.ts';
import type { NewPlace, PlacedBox } from '../../../shared/views/align.ts';
import type { Board, NotDone } from '../../board/board.ts';
import type { Done } from './deeds.ts';
import type { DrawingSlot } from './drawings.ts';
import { frameChange } from './frame-carry.ts';
import { type FrameLoad, frameLoad, movedLoad } from './frame-load.ts';
import type { Scene } from './scene.ts';

type FrameDeedsOptions = {
  readonly board: Board;
  readonly scene: Scene;
  readonly drawings: DrawingSlot;
};

/** A load with what is drawn on it, as far away as it is to go. */
const carried = ({ scene, drawings }: FrameDeedsOptions, load: FrameLoad, to: NewPlace) => {
  const by = { x: Math.round(to.place.x - load.box.x), y: Math.round(to.place.y - load.box.y) };
  const along = drawings.get()?.takeLyingOn(load.box) ?? null;
  along?.moveBy(by);
  const drawn = along?.moved();
  along?.letGo();
  return {
    ...movedLoad(load, scene, by),
    ...(drawn?.shapes && { shapes: drawn.shapes }),
    ...(drawn?.strokes && { strokes: drawn.strokes }),
  };
};

/** Puts the frames of sections where `arranged` has them, each with what lies on it: one edit, one undo step. */
export const arrangeFrames = (
  options: FrameDeedsOptions,
  sectionIds: readonly string[],
  arranged: (boxes: readonly PlacedBox[]) => readonly NewPlace[],
): Done => {
  const { board } = options;
  let reason: NotDone | undefined;
  const loads = sectionIds.flatMap((id) => {
    const verdict = board.may(frameChange(id));
    if (!verdict.ok) reason ??= verdict.error;
    return verdict.ok ? (frameLoad(options, id) ?? []) : [];
  });
  const left = sectionIds.length - loads.length;
  const because = reason && { reason };
  if (loads.length === 0) {
    return { result: reason ? err(reason) : ok(undefined), count: 0, left, ...because };
  }
  const bySection = new Map(loads.map((load) => [load.sectionId, load]));
  const frames = arranged(loads.map(({ sectionId, box }) => ({ id: sectionId, box }))).flatMap(
    (to) => {
      const load = bySection.get(to.id);
      return load ? [carried(options, load, to)] : [];
    },
  );
  const result = board.act({ name: 'section.arrange', args: { frames } });
  return { result, count: result.ok ? frames.length : 0, left, ...because };
};
