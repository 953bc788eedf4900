import { createStore, type StoreApi } from 'zustand';
import type { ConnectorEnd, StrokeKind } from '../../../../shared/board/drawing-values.ts';
import type { InkPoint } from '../../../../shared/board/ink.ts';
import type { Position } from '../../../../shared/document/values.ts';
import { err, type Result } from '../../../../shared/lib/result.ts';
import { centreOf, contains, FRAME_HEADER } from '../../../../shared/views/canvas.ts';
import type { Handle } from '../../../../shared/views/resize.ts';
import type { NotDone } from '../../../board/board.ts';
import { connect } from '../../../drawings/connect.ts';
import type { Canvas } from '../canvas.ts';
import type { Draggable } from '../drag.ts';
import type { DrawingPart, Press } from '../drawings.ts';
import type { Hand } from '../hand.ts';
import { choose, NOTHING_CHOSEN } from '../selection.ts';
import { handleAt } from '../targets.ts';
import { endAt } from './end-at.ts';
import { connectorEndHand, connectorHand, type Reaching } from './connector-hand.ts';
import { createDrawnCarry, takeDrawnAlong } from './drawn-carry.ts';
import { createDrawnScene, type DrawnScene } from './drawn-scene.ts';
import { createDrawnSizer } from './drawn-sizer.ts';
import { createKeyPen, type KeyPen } from './key-pen.ts';
import { createOthersInk, type OthersInk } from './others-ink.ts';
import { type Pen, putPenDown } from './pen-line.ts';
import { colorOf, createToolStore, type Tool, type ToolStore, widthOf } from './tool.ts';
import { eraserHand, penHand, shapeHand } from './tool-hands.ts';

/** What is shown of drawing while it goes on. */
export type Sketch = {
  readonly ink: readonly InkPoint[] | null;
  /** Where the pen is that keys move. */
  readonly penPoint: Position | null;
  readonly reaching: Reaching | null;
  /** What a connector was begun at by a press. */
  readonly begun: ConnectorEnd | null;
  /** The drawing whose words are written, or whose dialog is open. */
  readonly edited: string | null;
  /** What a connector is to lead from, in its dialog. */
  readonly connecting: ConnectorEnd | null;
  /** The drawing that gets the focus as soon as it has an element. */
  readonly toFocus: string | null;
};

/** Everything about drawings on one open canvas that is not React. */
export type Drawing = {
  readonly canvas: Canvas;
  readonly part: DrawingPart;
  readonly drawn: DrawnScene;
  readonly tools: ToolStore;
  readonly sketch: StoreApi<Sketch>;
  readonly carry: Hand;
  readonly erased: Erased;
  readonly othersInk: OthersInk;
  /** Moves the pen or the highlighter while one of them is at work. */
  readonly keyPen: KeyPen;
  /** Keys mean the paper from now on. */
  readonly focusPaper: () => void;
  readonly pick: (tool: Tool | null) => void;
  /** What is under a point that a connector can lead to, or the point. */
  readonly endAt: (point: Position) => ConnectorEnd;
  readonly stop: () => void;
};

/** Ink under the eraser, until it is lifted. */
export type Erased = {
  readonly has: (id: string) => boolean;
  readonly mark: (id: string) => void;
  readonly clear: () => void;
  readonly subscribe: (listener: (id: string) => void) => () => void;
};

const createErased = (): Erased => {
  const ids = new Set<string>();
  const listeners = new Set<(id: string) => void>();
  const tell = (id: string): void => {
    for (const listener of listeners) listener(id);
  };
  return {
    has: (id) => ids.has(id),
    mark: (id) => {
      ids.add(id);
      tell(id);
    },
    clear: () => {
      const cleared = [...ids];
      ids.clear();
      for (const id of cleared) tell(id);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};

const after = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** Screen pixels by which a press may miss a line; a finger may miss it by more. */
const REACH = 8;
const REACH_OF_FINGER = 16;

const closest = (target: EventTarget | null, name: string): string | null =>
  (target instanceof Element ? target.closest(`[${name}]`)?.getAttribute(name) : null) ?? null;

/** The drawing whose element the target is, or lies in. */
export const drawnIdAt = (target: EventTarget | null): string | null =>
  closest(target, 'data-drawn');

const endNameAt = (target: EventTarget | null): 'from' | 'to' | null => {
  const name = closest(target, 'data-end');
  return name === 'from' || name === 'to' ? name : null;
};

type DrawingOptions = {
  /** The window onto the paper. */
  readonly element: HTMLElement;
  /** Says how something done by keys went. */
  readonly tellKeys: (result: Result<void, NotDone>) => void;
};

/** The part for drawings of an open canvas. */
export const createDrawing = (canvas: Canvas, { element, tellKeys }: DrawingOptions): Drawing => {
  const { board, camera, scene, placer, marks, selection } = canvas;
  const drawn = createDrawnScene({ board, scene, placer });
  const tools = createToolStore();
  const erased = createErased();
  const othersInk = createOthersInk({ board, drawn, after });
  const sketch = createStore<Sketch>(() => ({
    ink: null,
    penPoint: null,
    reaching: null,
    begun: null,
    edited: null,
    connecting: null,
    toFocus: null,
  }));
  const carry = createDrawnCarry({ board, scene, placer, selection, drawn });
  const ground = { scene, drawn };
  const findEnd = (point: Position): ConnectorEnd => endAt(ground, point, FRAME_HEADER);

  /** What `pen` or `highlighter` draws with now. */
  const penOf = (kind: StrokeKind): Omit<Pen, 'tell'> => ({
    board,
    camera,
    kind,
    color: colorOf(tools.getState()),
    width: widthOf(tools.getState()),
    now: () => performance.now(),
    show: (ink) => sketch.setState({ ink }),
  });

  const keyPen = createKeyPen({
    camera,
    begin: () => {
      const { tool } = tools.getState();
      return putPenDown({ ...penOf(tool === 'highlighter' ? tool : 'pen'), tell: tellKeys });
    },
    showPoint: (penPoint) => sketch.setState({ penPoint }),
  });

  const pick = (tool: Tool | null): void => {
    keyPen.putAway();
    tools.setState({ tool });
    sketch.setState({ begun: null, reaching: null, ink: null });
    // Whatever the pointer meets now is paper to draw on.
    if (tool === null) element.removeAttribute('data-tool');
    else element.dataset['tool'] = tool;
    if (tool !== null) choose(selection, NOTHING_CHOSEN);
  };

  const pointAt = (event: MouseEvent): Position => {
    const { left, top } = element.getBoundingClientRect();
    const now = camera.get();
    return {
      x: now.x + (event.clientX - left) / now.zoom,
      y: now.y + (event.clientY - top) / now.zoom,
    };
  };

  /** A new shape or connector is chosen, and the pointer chooses and moves again. */
  const onAdded = (id: string, writes: boolean): void => {
    pick(null);
    choose(selection, NOTHING_CHOSEN, [id]);
    sketch.setState(writes ? { edited: id } : { toFocus: id });
  };

  const toolHand = (press: Press): Draggable | null => {
    const state = tools.getState();
    const { tool } = state;
    const color = colorOf(state);
    switch (tool) {
      case null:
        return null;
      case 'pen':
      case 'highlighter':
        keyPen.putAway();
        return penHand({ ...penOf(tool), pointAt }, press);
      case 'eraser':
        return eraserHand({ board, camera, drawn, mark: erased.mark, clear: erased.clear }, press);
      case 'connector':
        return connectorHand(
          {
            drawn,
            endAt: findEnd,
            begun: sketch.getState().begun,
            onBegun: (begun) => sketch.setState({ begun }),
            show: (reaching) => sketch.setState({ reaching }),
            onConnect: (from, to) => {
              const added = connect(board, { from, to, color });
              sketch.setState({ begun: null });
              if (added.ok) onAdded(added.value, false);
              else press.tell(err(added.error));
            },
          },
          press,
        );
      case 'rect':
      case 'ellipse':
      case 'diamond':
      case 'text':
        return shapeHand(
          { board, marks, kind: tool, color, onAdded: (id) => onAdded(id, tool === 'text') },
          press,
        );
    }
  };

  const byHand = (hand: Hand, id: string, { tell }: Press): Draggable | null => {
    const start = hand.startOf(id);
    if (!start) return null;
    return {
      start,
      pickUp: () => tell(hand.pickUp(id)),
      moveTo: hand.moveTo,
      drop: () => tell(hand.drop()),
      cancel: hand.cancel,
    };
  };

  const handleHand = (handle: Handle): Hand => createDrawnSizer({ board, drawn }, handle);

  const reachOf = (event: Event | null): number =>
    (event instanceof PointerEvent && event.pointerType === 'touch' ? REACH_OF_FINGER : REACH) /
    camera.get().zoom;

  /** By finger only one that was tapped before, as with notes: whoever pans must not move what lies there. */
  const isMeant = ({ event }: Press, id: string): boolean =>
    event.pointerType !== 'touch' || selection.getState().drawn.has(id);

  const part: DrawingPart = {
    isAtWork: () => tools.getState().tool !== null,
    takeFirst: (press) => {
      const { target } = press.event;
      if (tools.getState().tool !== null) return toolHand(press);
      const id = drawnIdAt(target);
      if (id === null) return null;
      const end = endNameAt(target);
      if (end) return connectorEndHand({ board, drawn, endAt: findEnd, id, end }, press);
      const handle = handleAt(target);
      return handle ? byHand(handleHand(handle), id, press) : null;
    },
    takeDrawn: (press) => {
      const { event, at } = press;
      if (event.shiftKey) return null;
      const id = drawnIdAt(event.target) ?? drawn.at(at, reachOf(event));
      return id !== null && isMeant(press, id) ? byHand(carry, id, press) : null;
    },
    under: (event, point) => drawnIdAt(event.target) ?? drawn.at(point, reachOf(event)),
    within: drawn.within,
    edit: (id) => {
      choose(selection, NOTHING_CHOSEN, [id]);
      sketch.setState({ edited: drawn.get(id)?.root === 'strokes' ? null : id });
    },
    takeAlong: () => {
      const chosen = selection.getState().drawn;
      return chosen.size > 0 ? takeDrawnAlong({ board, drawn }, chosen) : null;
    },
    takeLyingOn: (frame) => {
      const lying = [...drawn.within(frame)].filter((id) => {
        const one = drawn.get(id);
        return one && one.root !== 'connectors' && contains(frame, centreOf(one.box));
      });
      return lying.length > 0 ? takeDrawnAlong({ board, drawn }, lying) : null;
    },
  };
  const leaveSlot = canvas.drawings.put(part);

  /** What is gone is chosen no longer. */
  const stopWatching = drawn.subscribe((ids) => {
    const { chosen, drawn: now } = selection.getState();
    const isGone = (id: string): boolean => ids.has(id) && drawn.get(id) === undefined;
    if ([...now].some(isGone))
      choose(
        selection,
        chosen,
        [...now].filter((id) => !isGone(id)),
      );
  });

  return {
    canvas,
    part,
    drawn,
    tools,
    sketch,
    carry,
    erased,
    othersInk,
    keyPen,
    focusPaper: () => element.focus({ preventScroll: true }),
    pick,
    endAt: findEnd,
    stop: () => {
      pick(null);
      othersInk.stop();
      carry.cancel();
      leaveSlot();
      stopWatching();
      drawn.stop();
    },
  };
};
