// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { BoardContent } from '../../../../shared/board/content.ts';
import type { InkPoint } from '../../../../shared/board/ink.ts';
import { MOST_WET_POINTS } from '../../../../shared/board/wet-ink.ts';
import type { WetInk } from '../../../../shared/presence/presence.ts';
import { LIVING, strokesOf } from '../../../board/drawings.ts';
import { createCanvasGround } from '../testing/ground.ts';
import { createDrawnScene } from './drawn-scene.ts';
import { createKeyPen } from './key-pen.ts';
import { createOthersInk } from './others-ink.ts';
import { putPenDown } from './pen-line.ts';
import { tellLine } from './told-line.ts';

const CONTENT: Partial<BoardContent> = { tools: ['ink'] };
const PEN = { kind: 'pen', color: 'rose', width: 4 } as const;

const point = (x: number, y = 0): InkPoint => ({ x, y, pressure: 0.5 });
const xOf = (points: readonly InkPoint[]): number[] => points.map(({ x }) => Math.round(x));

/** Anna’s board, on which Bo draws. */
const open = () => {
  const { board, scene, placer, camera } = createCanvasGround({ content: CONTENT });
  const drawn = createDrawnScene({ board, scene, placer });
  const inks = new Map<number, { personId: string; ink: WetInk }>();
  const timers = new Map<() => void, number>();
  const others = createOthersInk({
    board: { store: board.store, here: { ...board.here, inks: () => inks } },
    drawn,
    after: (ms, run) => {
      timers.set(run, ms);
      return () => timers.delete(run);
    },
  });
  const hear = (ink: WetInk | null): void => {
    if (ink) inks.set(7, { personId: 'bo', ink });
    else inks.delete(7);
    board.store.topics.wake(['inks']);
  };
  const passTime = (): void => {
    for (const run of timers.keys()) run();
  };
  return { board, camera, drawn, others, hear, passTime, timers };
};

/** What is said of a line while it is drawn, and the last of it. */
const telling = () => {
  const said: (WetInk | null | undefined)[] = [];
  const { board } = open();
  const told = tellLine({
    board: { ...board, presence: { ...board.presence, set: ({ ink }) => said.push(ink) } },
    line: 'l1',
    ...PEN,
    zoom: () => 1,
  });
  return { told, said, last: () => said.at(-1) };
};

describe('a line that is being drawn', () => {
  it('is told by its newest points, and by no more than a word may hold', () => {
    const { told, last, said } = telling();
    for (let at = 0; at < 500; at += 1) told.add(point(at * 5), at);
    expect(last()).toMatchObject({ line: 'l1', kind: 'pen', from: 500 - MOST_WET_POINTS });
    expect(last()?.points.length).toBeLessThan(600);
    // After a pause what others know already is told no more.
    told.add(point(3000), 100_000);
    expect(last()).toMatchObject({ from: 500 });
    told.add(point(3001), 100_000);
    expect(said).toHaveLength(501);
    told.end();
    expect(last()).toBeNull();
  });

  it('says nothing at its end of which nothing was said', () => {
    const { told, said } = telling();
    told.end();
    expect(said).toEqual([]);
  });

  it('grows for the others word by word, also when some were missed', () => {
    const { told, last } = telling();
    const { others, hear } = open();
    const say = (...xs: number[]): void => {
      for (const x of xs) told.add(point(x), x);
    };
    say(0, 10, 20);
    hear(last() ?? null);
    say(30, 40);
    hear(last() ?? null);
    expect(others.lines()).toMatchObject([PEN]);
    expect(others.lines().map(({ points }) => xOf(points))).toEqual([[0, 10, 20, 30, 40]]);
    // So long that the words between are gone for good.
    say(5000, 6000, 7000);
    hear(last() ?? null);
    expect(others.lines().map(({ points }) => xOf(points))).toEqual([[0, 10, 20, 30, 40, 7000]]);
  });

  it('goes when the line itself comes, and in a moment when none does', () => {
    const { told, last } = telling();
    const { board, camera, drawn, others, hear, passTime, timers } = open();
    told.add(point(0), 0);
    hear(last() ?? null);
    hear(null);
    expect(others.lines()).toHaveLength(1);
    expect([...timers.values()]).toEqual([1000]);
    passTime();
    expect(others.lines()).toEqual([]);

    const pen = putPenDown({ board, camera, ...PEN, now: () => 0, show: () => {}, tell: () => {} });
    pen.add(point(0));
    pen.add(point(50));
    pen.finish();
    const line = strokesOf(board).of(LIVING)[0]?.id ?? '';
    expect(drawn.get(line)).toBeDefined();
    const late = last();
    hear(late ? { ...late, line } : null);
    // The line was there before the last word of it.
    expect(others.lines()).toEqual([]);
  });

  it('is not believed when it is no ink', () => {
    const { told, last } = telling();
    const { others, hear } = open();
    told.add(point(0), 0);
    const ink = last();
    if (!ink) throw new Error('nothing said');
    for (const strange of [
      { ...ink, kind: 'brush' },
      { ...ink, color: 'red' },
      { ...ink, width: 1000 },
      { ...ink, points: '<b>' },
      { ...ink, points: ink.points.repeat(MOST_WET_POINTS + 1) },
    ]) {
      hear(strange);
      expect(others.lines()).toEqual([]);
    }
  });
});

describe('a pen that is moved by keys', () => {
  const openPen = () => {
    const { board, camera } = open();
    const shown: unknown[] = [];
    const pen = createKeyPen({
      camera,
      begin: () =>
        putPenDown({ board, camera, ...PEN, now: () => 0, show: () => {}, tell: () => {} }),
      showPoint: (at) => shown.push(at),
    });
    return { board, pen, shown, lines: () => strokesOf(board).of(LIVING) };
  };

  it('draws from where it is put down, step by step, as one step of undo', () => {
    const { board, pen, shown, lines } = openPen();
    expect(pen.move('right', 16, false)).toEqual({ at: { x: 616, y: 400 }, by: { x: 16, y: 0 } });
    expect(lines()).toEqual([]);
    expect(pen.press()).toBe('down');
    pen.move('right', 112, false);
    expect(pen.move('down', 112, false).by).toEqual({ x: 112, y: 112 });
    expect(pen.press()).toBe('up');
    expect(lines()).toMatchObject([{ frame: { x: 616, y: 400, w: 112, h: 112 }, ...PEN }]);
    expect(shown.at(-1)).toEqual({ x: 728, y: 512 });
    board.undo();
    expect(lines()).toEqual([]);
  });

  it('leaps without drawing, so that a line can lead anywhere straight', () => {
    const { pen, lines } = openPen();
    pen.press();
    pen.move('right', 112, true);
    pen.move('down', 112, true);
    pen.press();
    const [line] = lines();
    expect(line?.frame).toMatchObject({ w: 112, h: 112 });
    // Two points: corner to corner.
    expect(line?.points.length).toBeLessThan(16);
  });

  it('gives up a line, and is put away', () => {
    const { pen, shown, lines } = openPen();
    expect(pen.cancel()).toBe(false);
    pen.press();
    pen.move('up', 16, false);
    expect(pen.cancel()).toBe(true);
    pen.press();
    pen.putAway();
    expect(lines()).toEqual([]);
    expect(shown.at(-1)).toBeNull();
  });
});
