import { freePort } from '../../e2e/support/free-port.ts';
import { Crowd } from '../load/crowd.ts';
import { now, sleep } from '../measure/clock.ts';
import { collectGarbage } from '../measure/collect-garbage.ts';
import { residentMb } from '../measure/process.ts';
import { measureUsage } from '../measure/usage.ts';
import { atLeast, atMost } from './goals.ts';
import type { Figures, Round, Workload } from './workload.ts';

const BOARDS = 1000;
const NOTES_PER_SECOND = 2;
/** Twenty notes each. */
const FILLING_MS = 10_000;
const KB_PER_MB = 1024;
const IDLE_MS = 30_000;
const GONE_MS = 60_000;

const measure = async (round: Round): Promise<Figures> => {
  const { target, folder, profileFolder } = round;
  const debugPort = await freePort();
  const server = await target.start({ dataFolder: folder, profileFolder, debugPort });
  const boards = Math.max(10, Math.round(BOARDS * round.scale));
  const read = async (): Promise<number> => {
    await collectGarbage(debugPort);
    return residentMb(server.pid);
  };
  try {
    const seats = await target.seat(server, { people: boards, boards });
    const empty = await read();
    const crowd = await Crowd.gather({
      port: server.port,
      dialect: target.dialect,
      participants: seats.map((seat) => ({
        seat,
        role: { editsPerSecond: NOTES_PER_SECOND, edits: 'add', pointersPerSecond: 0 },
      })),
    });
    crowd.work(now() + FILLING_MS);
    await sleep(FILLING_MS);
    const endUsage = measureUsage(server.pid);
    await sleep(IDLE_MS);
    const { serverCores } = endUsage();
    const untouched = residentMb(server.pid);
    const open = await read();
    await crowd.leave();
    await sleep(GONE_MS);
    const left = await read();
    return {
      kbPerBoard: ((open - empty) * KB_PER_MB) / boards,
      givenBack: open > empty ? ((open - left) / (open - empty)) * 100 : null,
      kbUncollected: ((untouched - empty) * KB_PER_MB) / boards,
      empty,
      open,
      left,
      idleCores: serverCores,
    };
  } finally {
    await server.end();
  }
};

/** Boards that are open and at which nothing happens. */
export const idle: Workload = {
  name: 'idle',
  title: '1,000 open boards with 20 notes and one idle person each; then all leave',
  targets: ['talkoot', 'y-websocket', 'hocuspocus'],
  rounds: 3,
  seconds: 1,
  columns: [
    { key: 'kbPerBoard', title: 'kB a board', digits: 1, isCompared: true },
    { key: 'givenBack', title: 'given back %', digits: 0 },
    { key: 'kbUncollected', title: 'kB before a collection', digits: 1 },
    { key: 'empty', title: 'empty MB', digits: 0 },
    { key: 'open', title: 'open MB', digits: 0 },
    { key: 'left', title: 'left MB', digits: 0 },
    { key: 'idleCores', title: 'idle cores', digits: 3 },
  ],
  goals: [atMost('kbPerBoard', 40, 'kB'), atLeast('givenBack', 80, '%')],
  measure,
};
