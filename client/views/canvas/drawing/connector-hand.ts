import type { ConnectorEnd } from '../../../../shared/board/drawing-values.ts';
import type { Position } from '../../../../shared/document/values.ts';
import { pointBox } from '../../../../shared/views/route.ts';
import type { Box } from '../../../../shared/views/spatial-index.ts';
import type { Board } from '../../../board/board.ts';
import { isSameEnd } from '../../../drawings/connect.ts';
import type { Draggable } from '../drag.ts';
import type { Press } from '../drawings.ts';
import type { DrawnScene } from './drawn-scene.ts';

/** A connector on its way: from what it leads, and to where it reaches now. */
export type Reaching = { readonly from: Box; readonly to: Box; readonly target: ConnectorEnd };

type ConnectorOptions = {
  readonly drawn: DrawnScene;
  readonly endAt: (point: Position) => ConnectorEnd;
  /** What was pressed before: the connector goes from there to here. */
  readonly begun: ConnectorEnd | null;
  /** A press without a drag: the next one says where to. */
  readonly onBegun: (end: ConnectorEnd) => void;
  readonly show: (reaching: Reaching | null) => void;
  readonly onConnect: (from: ConnectorEnd, to: ConnectorEnd) => void;
};

/** Canvas units that a press may tremble and still be one. */
const STILL = 6;

/** Draws a connector from one thing to another: by a drag, or by two presses. */
export const connectorHand = (options: ConnectorOptions, { at }: Press): Draggable => {
  const { drawn, endAt, begun, onBegun, show, onConnect } = options;
  const pressed = endAt(at);
  const from = begun ?? pressed;
  let to = at;
  const reach = (): void => {
    const start = drawn.endBox(from);
    const target = endAt(to);
    const end = isSameEnd(target, from) ? pointBox(to) : drawn.endBox(target);
    if (start && end) show({ from: start, to: end, target });
  };
  return {
    start: at,
    isAtOnce: true,
    pickUp: () => {
      if (begun) reach();
      return true;
    },
    moveTo: (place) => {
      to = place;
      reach();
    },
    drop: () => {
      show(null);
      const target = endAt(to);
      const isPress = Math.hypot(to.x - at.x, to.y - at.y) < STILL;
      if (!isSameEnd(target, from)) onConnect(from, target);
      else if (isPress && !begun) onBegun(pressed);
    },
    cancel: () => show(null),
  };
};

type EndOptions = {
  readonly board: Board;
  readonly drawn: DrawnScene;
  readonly endAt: (point: Position) => ConnectorEnd;
  readonly id: string;
  readonly end: 'from' | 'to';
};

/** Leads one end of a connector elsewhere. */
export const connectorEndHand = (
  { board, drawn, endAt, id, end }: EndOptions,
  { at, tell }: Press,
): Draggable | null => {
  const one = drawn.get(id);
  if (one?.root !== 'connectors') return null;
  const other = end === 'from' ? one.of.to : one.of.from;
  let target: ConnectorEnd | null = null;
  const letGo = (): void => drawn.hold(id, null);
  return {
    start: at,
    pickUp: () => tell(board.may({ op: 'put', root: 'connectors', id, field: end })),
    moveTo: (place) => {
      const found = endAt(place);
      target = isSameEnd(found, other) ? null : found;
      if (target) drawn.hold(id, { [end]: target });
    },
    drop: () => {
      if (target) {
        tell(board.act({ name: 'drawing.change', args: { connectors: [{ id, [end]: target }] } }));
      }
      letGo();
    },
    cancel: letGo,
  };
};
