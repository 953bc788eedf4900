import type { ConnectorEnd } from '../../../../shared/board/drawing-values.ts';
import { DRAWING_ROOTS, type DrawingRoot } from '../../../../shared/board/drawing-roots.ts';
import type { Connector } from '../../../../shared/board/records/connector.ts';
import type { Position } from '../../../../shared/document/values.ts';
import { pointBox, routeBetween, routeBounds } from '../../../../shared/views/route.ts';
import { type Box, createSpatialIndex } from '../../../../shared/views/spatial-index.ts';
import type { Board } from '../../../board/board.ts';
import { connectorsOf, shapesOf, strokesOf } from '../../../board/drawings.ts';
import type { Placer } from '../placer.ts';
import type { Scene } from '../scene.ts';
import type { Drawn } from './drawn.ts';
import { distanceTo } from './hit.ts';

/** What one's own hand makes of a drawing until it is put down. */
export type Held = {
  readonly frame?: Box;
  readonly from?: ConnectorEnd;
  readonly to?: ConnectorEnd;
};

/** All that is drawn on one open canvas, and where it lies. Connectors follow what they lead to. */
export type DrawnScene = {
  readonly get: (id: string) => Drawn | undefined;
  /** Where an end of a connector is; `undefined` when what it led to is gone. */
  readonly endBox: (end: ConnectorEnd) => Box | undefined;
  readonly all: () => Iterable<Drawn>;
  readonly within: (area: Box) => Set<string>;
  /** The drawing at a point, the topmost of several; `reach` is how near is near enough. */
  readonly at: (point: Position, reach: number) => string | null;
  /** Shows drawings elsewhere while they are in hand; `null` puts one back. */
  readonly hold: (id: string, held: Held | null) => void;
  /** Hears which drawings came, went, changed or moved. */
  readonly subscribe: (listener: (ids: ReadonlySet<string>) => void) => () => void;
  readonly subscribeTo: (id: string, listener: () => void) => () => void;
  readonly stop: () => void;
};

type Ground = { readonly board: Board; readonly scene: Scene; readonly placer: Placer };

/** Ink lies over lines, and lines over shapes; the newer over the older. */
const HEIGHTS: Readonly<Record<DrawingRoot, number>> = { shapes: 0, connectors: 1, strokes: 2 };

const isHigher = (one: Drawn, other: Drawn): boolean => {
  const byKind = HEIGHTS[one.root] - HEIGHTS[other.root];
  if (byKind !== 0) return byKind > 0;
  if (one.root === 'shapes' && other.root === 'shapes' && one.of.layer !== other.of.layer) {
    return (one.of.layer ?? 'a0') > (other.of.layer ?? 'a0');
  }
  return one.of.createdAt >= other.of.createdAt;
};

/** What a connector follows, as a key; '' for a point. */
const keyOf = (end: ConnectorEnd): string => {
  if ('note' in end) return `note:${end.note}`;
  if ('shape' in end) return `shape:${end.shape}`;
  return 'section' in end ? `section:${end.section}` : '';
};

export const createDrawnScene = ({ board, scene, placer }: Ground): DrawnScene => {
  const { store } = board;
  const records = {
    connectors: connectorsOf(board),
    strokes: strokesOf(board),
    shapes: shapesOf(board),
  };
  const drawn = new Map<string, Drawn>();
  const index = createSpatialIndex();
  const held = new Map<string, Held>();
  /** Connectors by what they follow. */
  const followers = new Map<string, Set<string>>();
  const listeners = new Set<(ids: ReadonlySet<string>) => void>();
  const listenersTo = new Map<string, Set<() => void>>();

  const noteBox = (noteId: string): Box | undefined => {
    const box = scene.boxOf(noteId);
    return box && { ...box, ...placer.seenAt(noteId) };
  };

  const endBox = (end: ConnectorEnd): Box | undefined => {
    if ('note' in end) return noteBox(end.note);
    if ('section' in end) return scene.frameOf(end.section);
    if (!('shape' in end)) return pointBox(end);
    const shape = drawn.get(end.shape);
    return shape?.root === 'shapes' ? shape.box : undefined;
  };

  const connectorNow = (id: string): Drawn | null => {
    const record = records.connectors.get(id);
    if (!record || record.deleted !== undefined) return null;
    const { from, to } = { ...record, ...held.get(id) };
    const [start, end] = [endBox(from), endBox(to)];
    if (!start || !end) return null;
    const route = routeBetween(start, end);
    const box = routeBounds(route);
    return box && { root: 'connectors', of: { ...record, from, to }, route, box };
  };

  const now = (root: DrawingRoot, id: string): Drawn | null => {
    if (root === 'connectors') return connectorNow(id);
    const frame = held.get(id)?.frame;
    if (root === 'strokes') {
      const of = records.strokes.get(id);
      if (!of || of.deleted !== undefined) return null;
      const seen = frame ? { ...of, frame } : of;
      return { root, of: seen, box: seen.frame };
    }
    const of = records.shapes.get(id);
    if (!of || of.deleted !== undefined) return null;
    return { root, of: frame ? { ...of, frame } : of, box: frame ?? of.frame };
  };

  const keysOf = ({ from, to }: Pick<Connector, 'from' | 'to'>): readonly string[] => [
    keyOf(from),
    keyOf(to),
  ];

  /** What it follows is written down once: those who go through a list of followers must not change it. */
  const follow = (id: string, before: Drawn | undefined): void => {
    const record = records.connectors.get(id);
    const isThere = record !== null && record.deleted === undefined;
    const after = isThere ? keysOf({ ...record, ...held.get(id) }) : [];
    const known = before?.root === 'connectors' ? keysOf(before.of) : [];
    for (const key of known) if (!after.includes(key)) followers.get(key)?.delete(id);
    for (const key of after) {
      if (key !== '' && !followers.get(key)?.has(id)) {
        followers.set(key, (followers.get(key) ?? new Set()).add(id));
      }
    }
  };

  const place = (root: DrawingRoot, id: string, changed: Set<string>): void => {
    const before = drawn.get(id);
    const after = now(root, id);
    if (root === 'connectors') follow(id, before);
    if (after) {
      drawn.set(id, after);
      index.set(id, after.box);
    } else {
      drawn.delete(id);
      index.delete(id);
    }
    if (before !== undefined || after !== null) changed.add(id);
    if (root !== 'shapes') return;
    for (const follower of followers.get(`shape:${id}`) ?? []) {
      place('connectors', follower, changed);
    }
  };

  const wake = (changed: ReadonlySet<string>): void => {
    if (changed.size === 0) return;
    for (const id of changed) for (const listener of listenersTo.get(id) ?? []) listener();
    for (const listener of listeners) listener(changed);
  };

  const refresh = (root: DrawingRoot, ids: Iterable<string>): void => {
    const changed = new Set<string>();
    for (const id of ids) place(root, id, changed);
    wake(changed);
  };

  const sameBox = (a: Box | undefined, b: Box | undefined): boolean =>
    a === b ||
    (a !== undefined &&
      b !== undefined &&
      a.x === b.x &&
      a.y === b.y &&
      a.w === b.w &&
      a.h === b.h);

  /** Where each thing that is followed was seen last. */
  const lastSeen = new Map<string, Box | undefined>();

  const boxOfKey = (key: string): Box | undefined => {
    const id = key.slice(key.indexOf(':') + 1);
    return key.startsWith('note:') ? noteBox(id) : scene.frameOf(id);
  };

  const lookAt = (key: string, changed: Set<string>): void => {
    const box = boxOfKey(key);
    if (lastSeen.has(key) && sameBox(lastSeen.get(key), box)) return;
    lastSeen.set(key, box);
    for (const id of followers.get(key) ?? []) place('connectors', id, changed);
  };

  const lookAtAll = (): void => {
    const changed = new Set<string>();
    for (const key of followers.keys()) if (!key.startsWith('shape:')) lookAt(key, changed);
    wake(changed);
  };

  const onShown = (noteId: string): void => {
    const key = `note:${noteId}`;
    if (!followers.has(key)) return;
    const changed = new Set<string>();
    lookAt(key, changed);
    wake(changed);
  };

  // Shapes first: connectors lead to them.
  for (const root of DRAWING_ROOTS.toSorted((a, b) => HEIGHTS[a] - HEIGHTS[b])) {
    refresh(
      root,
      [...records[root].all()].map(({ id }) => id),
    );
  }
  const stops = [
    ...DRAWING_ROOTS.map((root) =>
      store.topics.subscribe(root, () => refresh(root, store.changedRecords(root))),
    ),
    scene.subscribe(lookAtAll),
    placer.onShown(onShown),
  ];

  return {
    get: (id) => drawn.get(id),
    endBox,
    all: () => drawn.values(),
    within: index.within,
    at: (point, reach) => {
      const around = {
        x: point.x - reach,
        y: point.y - reach,
        w: 2 * reach + 1,
        h: 2 * reach + 1,
      };
      let top: Drawn | null = null;
      for (const id of index.within(around)) {
        const one = drawn.get(id);
        if (!one || distanceTo(one, point) > reach) continue;
        if (top === null || isHigher(one, top)) top = one;
      }
      return top?.of.id ?? null;
    },
    hold: (id, next) => {
      const root = drawn.get(id)?.root ?? DRAWING_ROOTS.find((one) => records[one].get(id));
      if (next) held.set(id, next);
      else held.delete(id);
      if (root) refresh(root, [id]);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    subscribeTo: (id, listener) => {
      const own = listenersTo.get(id) ?? new Set();
      listenersTo.set(id, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listenersTo.get(id) === own) listenersTo.delete(id);
      };
    },
    stop: () => {
      for (const stop of stops) stop();
    },
  };
};
