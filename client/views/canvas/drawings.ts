import type { Position } from '../../../shared/document/values.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';
import type { NotDone } from '../../board/board.ts';
import type { Draggable } from './drag.ts';

/** A press on the canvas: where it is in canvas units, and how to say what comes of it. */
export type Press = {
  readonly event: PointerEvent;
  readonly at: Position;
  readonly tell: (result: Result<void, NotDone>) => boolean;
};

/** Chosen drawings that go along with notes in one's hand. */
export type Along = {
  readonly moveBy: (by: Position) => void;
  /** What it takes to leave them there, as arguments of `drawing.change`. */
  readonly moved: () => DrawingMoves;
  readonly letGo: () => void;
};

export type DrawingMoves = {
  readonly connectors?: { id: string; from?: Position; to?: Position }[];
  readonly strokes?: { id: string; frame: Box }[];
  readonly shapes?: { id: string; frame: Box }[];
};

/** What drawings do for the rest of the canvas. Only boards that have any fetch it. */
export type DrawingPart = {
  /** True while the pointer draws instead of choosing and moving. */
  readonly isAtWork: () => boolean;
  /** What a press takes hold of before all others: the tool at work, or a handle of a drawing. */
  readonly takeFirst: (press: Press) => Draggable | null;
  /** The drawing under a press that no note lies over. */
  readonly takeDrawn: (press: Press) => Draggable | null;
  /** The drawing that a press at a point means, the topmost of several. */
  readonly under: (event: MouseEvent, point: Position) => string | null;
  readonly within: (area: Box) => ReadonlySet<string>;
  /** A double click on a drawing opens its words. */
  readonly edit: (id: string) => void;
  /** Takes those that are chosen into the hand that moves notes; `null` when none are. */
  readonly takeAlong: () => Along | null;
  /** Takes shapes and ink that lie on a frame along with it; `null` when none do. */
  readonly takeLyingOn: (frame: Box) => Along | null;
};

/** Where the part for drawings is found, once it has come. */
export type DrawingSlot = {
  readonly get: () => DrawingPart | null;
  /** Fills the place until the returned function is called. */
  readonly put: (part: DrawingPart) => () => void;
};

export const createDrawingSlot = (): DrawingSlot => {
  let part: DrawingPart | null = null;
  return {
    get: () => part,
    put: (next) => {
      part = next;
      return () => {
        if (part === next) part = null;
      };
    },
  };
};
