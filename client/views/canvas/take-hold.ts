import type { Position } from '../../../shared/document/values.ts';
import { err, type Result } from '../../../shared/lib/result.ts';
import type { NotDone } from '../../board/board.ts';
import { membersOf } from '../../clusters/cluster-words.ts';
import { OVERVIEW_ZOOM } from './camera.ts';
import type { Canvas } from './canvas.ts';
import type { Draggable } from './drag.ts';
import type { Hand } from './hand.ts';
import { marqueeFrom } from './marquee.ts';
import { choose } from './selection.ts';
import { clusterAt, frameAt, gripAt, handleAt, isControl, isGroupBox, noteAt } from './targets.ts';

/** Says how something went; true when it was done. */
export type Tell = (result: Result<void, NotDone>) => boolean;

/** A press with one of these adds to what is chosen. */
export const adds = ({ shiftKey, ctrlKey, metaKey }: MouseEvent): boolean =>
  shiftKey || ctrlKey || metaKey;

/** From afar notes are a picture without elements: the note at a point of it, the topmost of several. */
export const noteInPicture = (
  { camera, scene }: Pick<Canvas, 'camera' | 'scene'>,
  { x, y }: Position,
): string | null => {
  if (camera.get().zoom >= OVERVIEW_ZOOM) return null;
  let top: string | null = null;
  for (const id of scene.within({ x, y, w: 1, h: 1 })) {
    if (top === null || scene.levelOf(id) >= scene.levelOf(top)) top = id;
  }
  return top;
};

const byHand = ({ grips }: Canvas, hand: Hand, id: string, tell: Tell): Draggable | null => {
  const start = hand.startOf(id);
  if (!start) return null;
  return {
    start,
    pickUp: () => tell(hand.pickUp(id)),
    moveTo: (place, free) => hand.moveTo(free ? place : grips.snapper.snap(hand, place)),
    drop: () => {
      grips.snapper.clear();
      const why = hand === grips.notes ? grips.notes.whyLeft() : null;
      const result = hand.drop();
      tell(result.ok && why !== null ? err(why) : result);
    },
    cancel: () => {
      grips.snapper.clear();
      hand.cancel();
    },
  };
};

/**
 * The note that a press takes hold of. A finger drags only a note that it has tapped before: whoever pans over a full
 * board must not move other people's notes about.
 */
const noteUnder = ({ selection }: Canvas, event: PointerEvent): string | null => {
  const noteId = noteAt(event.target);
  if (noteId === null || event.pointerType !== 'touch') return noteId;
  const { current, chosen } = selection.getState();
  return noteId === current || chosen.has(noteId) ? noteId : null;
};

/** A note of the cluster whose name is pressed, with all of them chosen; by finger only when they are chosen already. */
const clusterUnder = ({ board, selection }: Canvas, event: PointerEvent): string | null => {
  const clusterId = clusterAt(event.target);
  const members = clusterId === null ? [] : membersOf(board, clusterId);
  const [first] = members;
  if (first === undefined) return null;
  const { chosen } = selection.getState();
  const areChosen = members.every((id) => chosen.has(id));
  if (event.pointerType === 'touch' && !areChosen) return null;
  if (!areChosen) choose(selection, members);
  return first;
};

/** The frame that a press moves by its title; by finger only one that was tapped before. */
const frameUnder = ({ selection }: Canvas, event: PointerEvent): string | null => {
  const sectionId = gripAt(event.target);
  const isMeant = event.pointerType !== 'touch' || selection.getState().frame === sectionId;
  return isMeant ? sectionId : null;
};

/** True for a press on the paper that draws a box around notes instead of moving the paper. */
const drawsBox = ({ selection }: Canvas, event: PointerEvent): boolean =>
  noteAt(event.target) === null && (event.shiftKey || selection.getState().mode === 'select');

/** What a press takes hold of: a handle, a frame by its title, a note, or the corner of a new box; `null` for the paper. */
export const takeHold = (
  canvas: Canvas,
  event: PointerEvent,
  { at, tell }: { readonly at: Position; readonly tell: Tell },
): Draggable | null => {
  const { grips } = canvas;
  if (isControl(event.target)) return null;
  const drawings = canvas.drawings.get();
  const press = { event, at, tell };
  const first = drawings?.takeFirst(press);
  if (first) return first;
  const handle = handleAt(event.target);
  const noteId = noteUnder(canvas, event);
  if (handle !== null) {
    const sectionId = frameAt(event.target);
    if (noteId !== null) return byHand(canvas, grips.noteHandle(handle), noteId, tell);
    if (sectionId !== null) return byHand(canvas, grips.frameHandle(handle), sectionId, tell);
    if (isGroupBox(event.target)) return byHand(canvas, grips.groupHandle(handle), '', tell);
  }
  if (noteId !== null) return byHand(canvas, grips.notes, noteId, tell);
  const inCluster = clusterUnder(canvas, event);
  if (inCluster !== null) return byHand(canvas, grips.notes, inCluster, tell);
  const pictured = noteInPicture(canvas, at);
  if (pictured !== null && canvas.selection.getState().chosen.has(pictured)) {
    return byHand(canvas, grips.notes, pictured, tell);
  }
  const drawn = noteAt(event.target) === null ? drawings?.takeDrawn(press) : null;
  if (drawn) return drawn;
  if (drawsBox(canvas, event)) return marqueeFrom({ ...canvas, from: at, adds: adds(event) });
  const sectionId = frameUnder(canvas, event);
  return sectionId === null ? null : byHand(canvas, grips.frame, sectionId, tell);
};
