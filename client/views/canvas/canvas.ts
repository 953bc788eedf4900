import type { CanvasChange } from '../../../shared/views/canvas-arranger.ts';
import type { Board } from '../../board/board.ts';
import { editedNote } from '../../note/editing.ts';
import { type CameraStore, createCameraStore, type RequestFrame } from './camera-store.ts';
import { followCursorsInView } from './cursor-view.ts';
import { createDrawingSlot, type DrawingSlot } from './drawings.ts';
import { createDeeds, type Deeds } from './deeds.ts';
import { createFrames, type Frames } from './frames.ts';
import { createGrips, type Grips } from './grips.ts';
import { createGroupBox, type GroupBox } from './group-box.ts';
import { createGlide, type Glide } from './glide.ts';
import { createLookout, type Lookout } from './lookout.ts';
import { createMarks, type Marks } from './marks.ts';
import { createWriting, type Writing } from './writing.ts';
import { createOthersHands } from './others-hands.ts';
import { createPlacer, type Placer } from './placer.ts';
import { createScene, type Scene } from './scene.ts';
import { choose, createSelection, type SelectionStore } from './selection.ts';
import { createStage, type Stage } from './stage.ts';

/** One open canvas: everything of it that is not React. */
export type Canvas = {
  readonly board: Board;
  readonly camera: CameraStore;
  readonly lookout: Lookout;
  readonly scene: Scene;
  /** All notes as they are read here. */
  readonly readingOrder: () => readonly string[];
  readonly glide: Glide;
  readonly placer: Placer;
  readonly frames: Frames;
  readonly marks: Marks;
  readonly grips: Grips;
  readonly groupBox: GroupBox;
  readonly deeds: Deeds;
  readonly stage: Stage;
  readonly selection: SelectionStore;
  readonly drawings: DrawingSlot;
  readonly writing: Writing;
  /** Brings a note into view and gives it the focus. */
  readonly goTo: (noteId: string) => void;
  /** Hears which section's frame is under the note in hand: '' for none, `null` for no note in hand. */
  readonly onOver: (listener: (sectionId: string | null) => void) => () => void;
  /** Hears in which section somebody wants to write while everybody writes in secret. */
  readonly onWriteInSecret: (listener: (section: string) => void) => () => void;
  readonly stop: () => void;
};

/** The column of tools to draw with, and the space beside it, in screen pixels. */
const DRAWING_TOOLS_WIDTH = 64;

type CanvasOptions = {
  readonly board: Board;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly requestFrame: RequestFrame;
  readonly wantsMotion: () => boolean;
  /** Where there are tools to draw with, do they stand at the side? */
  readonly hasToolsAtSide: () => boolean;
  /** Calls back after a moment. */
  readonly later: (run: () => void) => void;
  /** Somebody deleted the note that had the focus, which has gone on to its neighbour. */
  readonly onFocusedNoteGone: () => void;
};

/** The note to go on from when a note is gone: the next in reading order, else the one before it. */
export const neighbourInOrder = (
  order: readonly string[],
  gone: string,
  isThere: (noteId: string) => boolean,
): string | null => {
  const at = order.indexOf(gone);
  if (at < 0) return null;
  return order.slice(at + 1).find(isThere) ?? order.slice(0, at).findLast(isThere) ?? null;
};

/** Opens the canvas of a board. It lives until `stop` is called. */
export const createCanvas = (options: CanvasOptions): Canvas => {
  const { board, storage, requestFrame, wantsMotion, later } = options;
  const { store, here } = board;
  const camera = createCameraStore({
    initial: { x: 0, y: 0, zoom: 1 },
    requestFrame,
    wantsMotion,
  });
  const scene = createScene();
  const glide = createGlide({ requestFrame, wantsMotion, everyMs: here.pace });
  const selection = createSelection();
  const drawings = createDrawingSlot();
  const others = createOthersHands({ board, scene });
  const placer = createPlacer({ scene, glide, others });
  const stage = createStage({ scene, camera, requestFrame });
  const overListeners = new Set<(sectionId: string | null) => void>();
  const secretListeners = new Set<(section: string) => void>();
  const frames = createFrames({ scene, placer, glide, others, noteIds: store.noteIds });
  const marks = createMarks(camera);
  const grips = createGrips({
    board,
    scene,
    placer,
    frames,
    camera,
    marks,
    selection,
    drawings,
    onBox: (box) => groupBox.show(box),
    onOver: (sectionId) => {
      stage.pin('carry', grips.notes.notes());
      groupBox.refresh();
      for (const listener of overListeners) listener(sectionId);
    },
  });
  const groupBox = createGroupBox({
    scene,
    selection,
    isCarrying: () => grips.notes.current() !== null,
  });
  const lookout = createLookout({
    camera,
    scene,
    storage,
    boardId: board.boardId,
    side: () =>
      (store.info().tools ?? []).length > 0 && options.hasToolsAtSide() ? DRAWING_TOOLS_WIDTH : 0,
    later,
  });

  const readingOrder = (): string[] => scene.arrangement().groups.flatMap(({ noteIds }) => noteIds);

  /** Reading a whole board's order is for the moment before its current note goes. */
  const isGoing = (noteId: string): boolean => {
    const place = store.place(noteId);
    return scene.boxOf(noteId) !== undefined && (!place || place.deleted !== undefined);
  };

  const arrange = (change?: CanvasChange): void => {
    const { current, chosen } = selection.getState();
    const before = current !== null && isGoing(current) ? readingOrder() : [];
    scene.update(
      {
        sections: store.sectionIds().flatMap((id) => store.section(id) ?? []),
        notesIn: (sectionId) => store.noteIds(sectionId).flatMap((id) => store.place(id) ?? []),
      },
      change,
    );
    const isThere = (id: string): boolean => scene.boxOf(id) !== undefined;
    if (chosen.size > 0) choose(selection, [...chosen].filter(isThere), selection.getState().drawn);
    if (current === null || isThere(current)) return;
    const next = neighbourInOrder(before, current, isThere);
    const hadFocus = document.activeElement?.closest('[data-note]')?.getAttribute('data-note');
    // Whoever is writing in it goes on, and is not taken to another note.
    const isLeft = hadFocus === current && editedNote() !== current;
    selection.setState({ current: next, toFocus: isLeft ? next : null });
    if (isLeft) options.onFocusedNoteGone();
  };

  const stops = [
    store.topics.subscribe('places', () => arrange(store.changedPlaces() ?? undefined)),
    selection.subscribe(({ current, chosen }) => {
      stage.pin('focus', current === null ? [] : [current]);
      stage.pin('chosen', [...chosen]);
    }),
    lookout.stop,
    followCursorsInView({ presence: board.presence, camera, later }),
    stage.stop,
  ];
  arrange();

  return {
    board,
    camera,
    lookout,
    scene,
    readingOrder,
    glide,
    placer,
    frames,
    marks,
    grips,
    groupBox,
    deeds: createDeeds({ board, scene, selection }),
    stage,
    selection,
    drawings,
    writing: createWriting({
      board,
      scene,
      camera,
      lookout,
      selection,
      onWriteInSecret: (section) => {
        for (const listener of secretListeners) listener(section);
      },
    }),
    goTo: (noteId) => {
      lookout.show(noteId);
      selection.setState({ current: noteId, toFocus: noteId });
    },
    onWriteInSecret: (listener) => {
      secretListeners.add(listener);
      return () => {
        secretListeners.delete(listener);
      };
    },
    onOver: (listener) => {
      overListeners.add(listener);
      return () => {
        overListeners.delete(listener);
      };
    },
    stop: () => {
      grips.notes.cancel();
      grips.frame.cancel();
      board.presence.set({ cursor: null });
      for (const stop of stops) stop();
    },
  };
};
