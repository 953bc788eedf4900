import { atLeast, atMost, bestOf, shareOf } from '../../workloads/goals.ts';
import type { Column, Figures, Goal } from '../../workloads/workload.ts';
import { nearLook } from '../look.ts';
import { madeUpNotes } from '../made-up-board.ts';
import { peer } from '../targets/peer.ts';
import { talkoot } from '../targets/talkoot.ts';
import type { BoardTarget } from '../targets/target.ts';
import { handsOn } from './hands-on.ts';
import { measureOnPhone, visitBoard } from './visit-board.ts';
import type { BrowserWorkload, Round } from './workload.ts';

const TARGETS: readonly BoardTarget[] = [
  talkoot('canvas'),
  peer('excalidraw', null),
  peer('tldraw', '.tl-shape[data-shape-type="note"]'),
  peer('bare', null),
];

const compared = (key: string, title: string, digits: number): Column => ({
  key,
  title,
  digits,
  isCompared: true,
});

export const COLUMNS: readonly Column[] = [
  compared('panP95', 'pan near: p95 frame ms', 1),
  compared('panBusy', 'pan near: main busy %', 0),
  compared('farPanP95', 'pan far: p95 frame ms', 1),
  compared('farPanWorst', 'pan far: worst frame ms', 0),
  compared('farPanBusy', 'pan far: main busy %', 0),
  compared('zoomP95', 'zoom: p95 frame ms', 1),
  compared('zoomWorst', 'zoom: worst frame ms', 0),
  compared('zoomBusy', 'zoom: main busy %', 0),
  compared('dragP95', 'drag: p95 frame ms', 1),
  compared('dragBusy', 'drag: main busy %', 0),
  { key: 'remoteRate', title: 'remote near: moves/s done', digits: 1 },
  compared('remoteP95', 'remote near: p95 frame ms', 1),
  compared('remoteBusy', 'remote near: main busy %', 0),
  { key: 'farRemoteRate', title: 'remote far: moves/s done', digits: 1 },
  compared('farRemoteP95', 'remote far: p95 frame ms', 1),
  compared('farRemoteBusy', 'remote far: main busy %', 0),
  compared('typeP50', 'typing: key to paint p50 ms', 1),
  compared('typeSlow', 'typing: key to paint p95 ms', 1),
  compared('typeBusy', 'typing: main busy %', 0),
  compared('openMs', 'opening a note to write ms', 0),
  compared('addMs', 'adding a note ms', 0),
  compared('visibleMs', 'notes visible ms', 0),
  compared('phoneMs', 'notes visible, phone-like ms', 0),
  compared('heapMb', 'JS heap MB', 1),
  compared('nodes', 'DOM nodes', 0),
  compared('scriptKb', 'script until visible, gzip kB', 0),
  compared('requests', 'requests until visible', 0),
];

const excalidraw = (key: string) => bestOf(['excalidraw'], key);

/** Within half as much again of the page that does nothing but draw. */
const nearFloor = (key: string): Goal =>
  shareOf(key, 1.5, bestOf(['bare'], key), 'the bare canvas');

const GOALS: readonly Goal[] = [
  atMost('panP95', 17),
  shareOf('panBusy', 0.5, excalidraw('panBusy'), 'Excalidraw'),
  atMost('farPanP95', 33.5),
  atMost('farPanWorst', 50),
  atMost('zoomP95', 33.5),
  atMost('zoomWorst', 67),
  atMost('dragP95', 17),
  atLeast('remoteRate', 98),
  atMost('remoteP95', 17),
  atLeast('farRemoteRate', 98),
  atMost('farRemoteP95', 17),
  atMost('typeP50', 20),
  atMost('typeSlow', 30),
  atMost('addMs', 40),
  shareOf('visibleMs', 0.8, excalidraw('visibleMs'), 'Excalidraw'),
  shareOf('phoneMs', 0.6, excalidraw('phoneMs'), 'Excalidraw'),
  shareOf('heapMb', 0.8, excalidraw('heapMb'), 'Excalidraw'),
  atMost('scriptKb', 180),
  atMost('requests', 12),
  ...['panP95', 'farPanP95', 'zoomP95', 'dragP95', 'remoteP95', 'typeP50', 'typeSlow'].map(
    nearFloor,
  ),
];

const measure = async (name: string, { notes: count, seconds }: Round): Promise<Figures> => {
  const target = TARGETS.find((one) => one.name === name);
  if (!target) throw new Error(`There is no target ${name}`);
  const notes = madeUpNotes(count);
  const visit = { target, notes, first: nearLook(count) };
  return visitBoard(visit, async (stage, opened) => ({
    ...(await handsOn(notes, seconds)(stage, opened)),
    ...(await measureOnPhone(target, opened)),
  }));
};

/** Everything that one does with many notes, on our canvas and on other boards, in the browser itself. */
export const canvas: BrowserWorkload = {
  name: 'canvas',
  title: 'a board of many notes, in the browser',
  targets: TARGETS.map(({ name }) => name),
  notes: 10_000,
  rounds: 3,
  seconds: 2,
  columns: COLUMNS,
  goals: GOALS,
  measure,
};
