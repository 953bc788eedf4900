import { crowdColumns, crowdFigures } from './crowd-columns.ts';
import { atMost, bestOf, shareOf } from './goals.ts';
import { runCrowd } from './run-crowd.ts';
import type { Workload } from './workload.ts';

const POINTERS_PER_SECOND = 10;
const PEERS = ['y-websocket', 'hocuspocus', 'tldraw'] as const;

/** 220 people at 20 boards, each with five edits and ten pointers a second: a workshop at work. */
export const workshop: Workload = {
  name: 'workshop',
  title: '220 people at 20 boards: 5 edits (notes, typing, drags) and 10 pointers a second each',
  targets: ['talkoot', 'y-websocket', 'hocuspocus', 'tldraw', 'relay', 'relay-tick'],
  rounds: 3,
  seconds: 15,
  columns: crowdColumns,
  goals: [
    shareOf('cpuPerEdit', 0.5, bestOf(PEERS, 'cpuPerEdit'), 'the best peer'),
    shareOf('cpuPerEdit', 1.7, bestOf(['relay-tick'], 'cpuPerEdit'), 'the relay with a tick'),
    atMost('missing', 0),
    atMost('p99', 60),
  ],
  measure: async (round) => {
    const boards = Math.max(1, Math.round(20 * round.scale));
    const result = await runCrowd(round, {
      people: boards * 11,
      boards,
      roleOf: () => ({
        editsPerSecond: 5,
        edits: 'mixed',
        pointersPerSecond: POINTERS_PER_SECOND,
      }),
    });
    return crowdFigures(result);
  },
};

/** 650 people at 60 boards, every pointer moving, one in four dragging a note all the time. */
export const largeWorkshop: Workload = {
  name: 'large-workshop',
  title: '650 people at 60 boards: all pointers moving, 1 in 4 dragging',
  targets: ['talkoot', 'y-websocket', 'hocuspocus', 'tldraw', 'relay-tick'],
  rounds: 3,
  seconds: 15,
  columns: crowdColumns,
  goals: [atMost('missing', 0), atMost('p99', 150), atMost('cores', 1)],
  measure: async (round) => {
    const people = Math.max(4, Math.round(650 * round.scale));
    const boards = Math.max(1, Math.round(60 * round.scale));
    const result = await runCrowd(round, {
      people,
      boards,
      // Boards are dealt in turn, so that every board has as many who drag.
      roleOf: (index) => ({
        editsPerSecond: Math.floor(index / boards) % 4 === 0 ? 20 : 0,
        edits: 'drag',
        pointersPerSecond: POINTERS_PER_SECOND,
      }),
    });
    return crowdFigures(result);
  },
};
