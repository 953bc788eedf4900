import type { InkPoint } from '../../../../shared/board/ink.ts';
import { readWetLine, type WetLine } from '../../../../shared/board/wet-ink.ts';
import type { Board } from '../../../board/board.ts';
import type { DrawnScene } from './drawn-scene.ts';
import type { Ink } from './ink-brush.ts';

/** A line that has ended is shown until it is on the board, and no longer than this: it may have been given up. */
const LINGER_MS = 1000;

/** More points than this are forgotten at the beginning, until the line itself comes. */
const MOST_POINTS = 5000;

type Ghost = {
  readonly line: string;
  readonly ink: Ink;
  /** So many points were drawn, whether they came or not. */
  readonly count: number;
  /** Calls off that it is forgotten. */
  readonly lingers: (() => void) | null;
};

/** What others draw with pens right now. */
export type OthersInk = {
  readonly lines: () => readonly Ink[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly stop: () => void;
};

type OthersInkOptions = {
  readonly board: Pick<Board, 'store' | 'here'>;
  readonly drawn: Pick<DrawnScene, 'get' | 'subscribe'>;
  readonly after: (ms: number, run: () => void) => () => void;
};

/** What is known of a line, with its newest points. Points that were missed are bridged by a straight line. */
const grown = (known: Ghost | undefined, { line, from, points, ...pen }: WetLine): Ghost => {
  const before: readonly InkPoint[] = known?.ink.points ?? [];
  const news = points.slice(Math.max(0, (known?.count ?? from) - from));
  return {
    line,
    ink: { ...pen, points: [...before, ...news].slice(-MOST_POINTS) },
    count: Math.max(known?.count ?? 0, from + points.length),
    lingers: null,
  };
};

export const createOthersInk = ({ board, drawn, after }: OthersInkOptions): OthersInk => {
  const { store, here } = board;
  const ghosts = new Map<string, Ghost>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  const forget = (key: string): void => {
    ghosts.get(key)?.lingers?.();
    if (ghosts.delete(key)) tell();
  };

  const look = (): void => {
    const drawing = new Set<string>();
    for (const [client, { ink }] of here.inks()) {
      const news = readWetLine(ink);
      if (!news || drawn.get(news.line)) continue;
      const key = `${client}:${news.line}`;
      const known = ghosts.get(key);
      known?.lingers?.();
      drawing.add(key);
      ghosts.set(key, grown(known, news));
    }
    for (const [key, ghost] of ghosts) {
      if (drawing.has(key) || ghost.lingers) continue;
      ghosts.set(key, { ...ghost, lingers: after(LINGER_MS, () => forget(key)) });
    }
    tell();
  };

  const stops = [
    store.topics.subscribe('inks', look),
    drawn.subscribe((ids) => {
      for (const [key, { line }] of ghosts) if (ids.has(line)) forget(key);
    }),
  ];
  look();

  return {
    lines: () => Array.from(ghosts.values(), ({ ink }) => ink),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    stop: () => {
      for (const stop of stops) stop();
      for (const { lingers } of ghosts.values()) lingers?.();
      ghosts.clear();
    },
  };
};
