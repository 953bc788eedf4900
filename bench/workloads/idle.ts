import { freePort } from '../../e2e/support/free-port.ts';
import type { Seat } from '../dialects/dialect.ts';
import { Crowd } from '../load/crowd.ts';
import { now, sleep } from '../measure/clock.ts';
import { residentMb } from '../measure/process.ts';
import { settledMb } from '../measure/settled-memory.ts';
import { measureUsage } from '../measure/usage.ts';
import type { ServerProcess } from '../targets/server-process.ts';
import { atLeast, atMost } from './goals.ts';
import { tellThreads } from './tell-threads.ts';
import type { Figures, Round, Workload } from './workload.ts';

const BOARDS = 1000;
/** Opened, written and left before anything is measured: what a server needs once is not a board's. */
const REHEARSAL_BOARDS = 30;
const NOTES_PER_SECOND = 2;
/** Twenty notes each. */
const FILLING_MS = 10_000;
const KB_PER_MB = 1024;
/** By then what was opened for the rehearsal has been let go, where it ever is. */
const AFTER_REHEARSAL_MS = 40_000;
/** What is put away after the last edit is no idling. */
const CALMING_MS = 20_000;
const IDLE_MS = 10_000;
const GONE_MS = 60_000;

type Running = { readonly server: ServerProcess; readonly debugPort: number };

/** People sit down, one at each board, and write their notes. */
const fill = async (
  { target }: Round,
  { server }: Running,
  seats: readonly Seat[],
): Promise<Crowd> => {
  const crowd = await Crowd.gather({
    port: server.port,
    dialect: target.dialect,
    participants: seats.map((seat, index) => ({
      seat: { ...seat, index },
      role: { editsPerSecond: NOTES_PER_SECOND, edits: 'add', pointersPerSecond: 0 },
    })),
  });
  crowd.work(now() + FILLING_MS);
  await sleep(FILLING_MS);
  return crowd;
};

const measureRunning = async (round: Round, running: Running): Promise<Figures> => {
  const { target } = round;
  const { server } = running;
  const boards = Math.max(10, Math.round(BOARDS * round.scale));
  const everybody = REHEARSAL_BOARDS + boards;
  const seats = await target.seat(server, { people: everybody, boards: everybody });
  const fresh = await settledMb(server.pid, running.debugPort);
  await (await fill(round, running, seats.slice(0, REHEARSAL_BOARDS))).leave();
  await sleep(AFTER_REHEARSAL_MS);
  const empty = await settledMb(server.pid, running.debugPort);
  const crowd = await fill(round, running, seats.slice(REHEARSAL_BOARDS));
  await sleep(CALMING_MS);
  const from = now();
  const endUsage = measureUsage(server.pid);
  await sleep(IDLE_MS);
  const { serverCores, threadMs } = endUsage();
  round.measured(from, now());
  tellThreads(round, threadMs);
  const untouched = residentMb(server.pid);
  const open = await settledMb(server.pid, running.debugPort);
  await crowd.leave();
  await sleep(GONE_MS);
  const left = await settledMb(server.pid, running.debugPort);
  const perBoard = (mb: number): number => (mb * KB_PER_MB) / boards;
  return {
    kbPerBoard: perBoard(open - empty),
    givenBack: open > empty ? ((open - left) / (open - empty)) * 100 : null,
    kbFromFresh: perBoard(open - fresh),
    kbUncollected: perBoard(untouched - fresh),
    empty,
    open,
    left,
    idleCores: serverCores,
  };
};

const measure = async (round: Round): Promise<Figures> => {
  const { target, folder, profileFolder } = round;
  const debugPort = await freePort();
  const server = await target.start({ dataFolder: folder, profileFolder, debugPort });
  try {
    return await measureRunning(round, { server, debugPort });
  } finally {
    await server.end();
  }
};

/** Boards that are open and at which nothing happens. */
export const idle: Workload = {
  name: 'idle',
  title: '1,000 open boards with 20 notes and one idle person each; then all leave',
  targets: ['talkoot', 'y-websocket', 'hocuspocus'],
  rounds: 1,
  seconds: 1,
  columns: [
    { key: 'kbPerBoard', title: 'kB a board', digits: 1, isCompared: true },
    { key: 'givenBack', title: 'given back %', digits: 0 },
    { key: 'kbFromFresh', title: 'kB from a fresh start', digits: 1 },
    { key: 'kbUncollected', title: 'the same, uncollected', digits: 1 },
    { key: 'empty', title: 'empty MB', digits: 0 },
    { key: 'open', title: 'open MB', digits: 0 },
    { key: 'left', title: 'left MB', digits: 0 },
    { key: 'idleCores', title: 'idle cores', digits: 3 },
  ],
  goals: [atMost('kbPerBoard', 40), atLeast('givenBack', 80)],
  measure,
};
