import type { Position, Size } from '../../../shared/document/values.ts';
import {
  boundsOf,
  centreOf,
  FRAME_HEADER,
  NOTE_SIZE,
  sectionAt,
} from '../../../shared/views/canvas.ts';
import { freePlace } from '../../../shared/views/free-place.ts';
import { type Box, covers, touches } from '../../../shared/views/spatial-index.ts';
import type { Board } from '../../board/board.ts';
import { goesToDrafts } from '../../board/drafted.ts';
import { newNoteChange } from '../../note/note-changes.ts';
import type { Scene } from './scene.ts';

/** Where something new comes to lie. */
export type Landing = {
  readonly section: string;
  /** Without one a note is laid out in its section, whose frame grows for it. */
  readonly position?: Position;
};

/** Space between everything there is and what lies beyond it. */
const APART = 32;

type Ground = { readonly board: Board; readonly scene: Scene };

const rounded = ({ x, y }: Position): Position => ({ x: Math.round(x), y: Math.round(y) });

/** The part of a frame in which notes lie, below its title. */
const roomIn = (frame: Box): Box => ({
  ...frame,
  y: frame.y + FRAME_HEADER - NOTE_SIZE.h / 8,
  h: frame.h - FRAME_HEADER + NOTE_SIZE.h / 8,
});

type Wanted = {
  /** The top left corner. */
  readonly place: Position;
  readonly size?: Size;
  /** Several things that lie among each other as they do: where their section has no room, they lie on open paper. */
  readonly keepsShape?: boolean;
};

/**
 * A place for something new near the wanted one, over nothing that lies there. In a frame it stays in the frame, on open
 * paper it stays out of frames. A section that takes no notes from this person is no place.
 */
export const landingNear = (
  { board, scene }: Ground,
  { place: wanted, size = NOTE_SIZE, keepsShape = false }: Wanted,
): Landing => {
  const { frames } = scene.arrangement();
  const section = sectionAt(frames, centreOf({ ...wanted, ...size }));
  const verdict = board.may(newNoteChange(section, board.personId));
  // What is written in secret goes to where it will be shown.
  const isOpen = verdict.ok || goesToDrafts(verdict.error);
  const isCovered = (box: Box): boolean => scene.within(box).size > 0;
  const frame = section === '' || !isOpen ? undefined : scene.frameOf(section);
  /** Right of everything there is: for boards that are full wherever one looks. */
  const beyondAll = (): Position => {
    const { boxes } = scene.arrangement();
    const all = boundsOf([...frames.map(({ box }) => box), ...boxes.values()]);
    return all ? { x: all.x + all.w + APART, y: wanted.y } : wanted;
  };
  const onOpenPaper = (): Landing => {
    const isTaken = (box: Box): boolean =>
      isCovered(box) || frames.some((other) => touches(other.box, box));
    const near = freePlace({ wanted, size, isTaken });
    return { section: '', position: rounded(isTaken({ ...near, ...size }) ? beyondAll() : near) };
  };
  if (!frame) return onOpenPaper();
  const isTaken = (box: Box): boolean => isCovered(box) || !covers(roomIn(frame), box);
  const position = rounded(freePlace({ wanted, size, isTaken }));
  if (!isTaken({ ...position, ...size })) return { section, position };
  return keepsShape ? onOpenPaper() : { section };
};
