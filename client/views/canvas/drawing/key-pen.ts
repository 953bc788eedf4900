import type { InkPoint } from '../../../../shared/board/ink.ts';
import type { Position } from '../../../../shared/document/values.ts';
import { centreOf } from '../../../../shared/views/canvas.ts';
import type { Direction } from '../../../../shared/views/canvas.ts';
import { showing, viewOf } from '../camera.ts';
import type { CameraStore } from '../camera-store.ts';
import { VECTORS } from '../key-carry.ts';
import { EVEN_PRESSURE, type PenOnPaper } from './pen-line.ts';

/** Around the pen's point this much is kept in view, in canvas units. */
const AROUND = 24;

/** Where the pen is, and how far that is from where it was put down, or came from. */
export type PenPlace = { readonly at: Position; readonly by: Position };

type KeyPenOptions = {
  readonly camera: CameraStore;
  /** Puts a pen on the paper. */
  readonly begin: () => PenOnPaper;
  /** Shows where the pen is; `null` when it is put away. */
  readonly showPoint: (at: Position | null) => void;
};

/** A pen that is moved by keys. */
export type KeyPen = {
  /** A step; `leaps` draws nothing on the way, so that the next line there is straight. */
  readonly move: (direction: Direction, length: number, leaps: boolean) => PenPlace;
  /** Puts the pen down, or ends the line: the answer says which. */
  readonly press: () => 'down' | 'up';
  /** Gives up the line; false when none was begun. */
  readonly cancel: () => boolean;
  readonly putAway: () => void;
};

export const createKeyPen = ({ camera, begin, showPoint }: KeyPenOptions): KeyPen => {
  let point: Position | null = null;
  let origin: Position = { x: 0, y: 0 };
  let line: PenOnPaper | null = null;

  const inkAt = ({ x, y }: Position): InkPoint => ({ x, y, pressure: EVEN_PRESSURE });

  const place = (): Position => {
    const { x, y } = centreOf(viewOf(camera.get(), camera.window()));
    origin = point ? origin : { x: Math.round(x), y: Math.round(y) };
    point ??= origin;
    return point;
  };

  const show = (at: Position): void => {
    const box = { x: at.x - AROUND, y: at.y - AROUND, w: 2 * AROUND, h: 2 * AROUND };
    camera.glideTo(showing(camera.goal(), camera.window(), box));
    showPoint(at);
  };

  return {
    move: (direction, length, leaps) => {
      const from = place();
      const { x, y } = VECTORS[direction];
      point = { x: from.x + x * length, y: from.y + y * length };
      if (leaps) line?.reach(inkAt(point));
      else line?.add(inkAt(point));
      show(point);
      return { at: point, by: { x: point.x - origin.x, y: point.y - origin.y } };
    },
    press: () => {
      const at = place();
      show(at);
      if (line) {
        line.add(inkAt(at));
        line.finish();
        line = null;
        return 'up';
      }
      origin = at;
      line = begin();
      line.add(inkAt(at));
      return 'down';
    },
    cancel: () => {
      if (!line) return false;
      line.giveUp();
      line = null;
      return true;
    },
    putAway: () => {
      line?.giveUp();
      line = null;
      point = null;
      showPoint(null);
    },
  };
};
