import type { Role } from '../../../../shared/access/actor.ts';
import type { BoardContent } from '../../../../shared/board/content.ts';
import type { Size } from '../../../../shared/document/values.ts';
import { createLocalBoard } from '../../../board/testing/local-board.ts';
import { createCameraStore } from '../camera-store.ts';
import { createDrawingSlot } from '../drawings.ts';
import { createFrames } from '../frames.ts';
import { createGlide } from '../glide.ts';
import { createOthersHands } from '../others-hands.ts';
import { createMarks } from '../marks.ts';
import type { Placer } from '../placer.ts';
import { createScene } from '../scene.ts';
import { createSelection } from '../selection.ts';

type GroundOptions = {
  readonly content: Partial<BoardContent>;
  readonly role?: Role;
};

/** A board laid out on a canvas, without a page: for tests of what hands and tools do. Anna is the one who does it. */
export const createCanvasGround = ({ content, role = 'participant' }: GroundOptions) => {
  const board = createLocalBoard({ content, role, personId: 'anna' });
  const { store } = board;
  const scene = createScene();
  const arrange = () =>
    scene.update({
      sections: store.sectionIds().flatMap((id) => store.section(id) ?? []),
      notesIn: (id) => store.noteIds(id).flatMap((noteId) => store.place(noteId) ?? []),
    });
  store.topics.subscribe('places', arrange);
  arrange();
  const held: string[] = [];
  const sizes = new Map<string, Size>();
  const placer: Placer = {
    mount: () => () => {},
    hold: (noteId) => held.push(noteId),
    stretch: (noteId, size) => sizes.set(noteId, size),
    sizeOf: (noteId) => sizes.get(noteId),
    release: (noteId) => held.push(`-${noteId}`),
    settle: () => {},
    seenAt: () => undefined,
    onShown: () => () => {},
  };
  const camera = createCameraStore({
    initial: { x: 0, y: 0, zoom: 1 },
    requestFrame: (run) => run(0),
    wantsMotion: () => false,
  });
  camera.setWindow({ w: 1200, h: 800 });
  /** Adds as many notes to a section as by its writing box. */
  const fill = (section: string, count: number): void => {
    const notes = Array.from({ length: count }, (_, at) => ({
      id: `${section}-${at}`,
      text: String(at),
      section,
      rank: `b${at}`,
      createdAt: 1,
    }));
    board.act({ name: 'note.add', args: { notes } });
  };
  return {
    board,
    scene,
    placer,
    camera,
    marks: createMarks(camera),
    frames: createFrames({
      scene,
      placer,
      glide: createGlide({
        requestFrame: (run) => run(0),
        wantsMotion: () => false,
        everyMs: () => 40,
      }),
      others: createOthersHands({ board, scene }),
      noteIds: store.noteIds,
    }),
    selection: createSelection(),
    drawings: createDrawingSlot(),
    held,
    fill,
  };
};
