import { freePort } from '../../e2e/support/free-port.ts';
import type { Seat } from '../dialects/dialect.ts';
import { Crowd } from '../load/crowd.ts';
import { now, sleep } from '../measure/clock.ts';
import { liveHeapMb } from '../measure/debugger.ts';
import { settledMb } from '../measure/settled-memory.ts';
import { atMost } from './goals.ts';
import type { Figures, Round, Workload } from './workload.ts';

const PEOPLE = 220;
const BOARDS = 20;
/** As many as come and go in an hour's meeting in which everybody reloads or changes the board every minute and a half. */
const SHIFTS = 40;
/** The first shifts are for what a server needs once. */
const FIRST_SHIFTS = 10;
const SHIFT_MS = 3_000;
/** By then what nobody has open has been let go, where it ever is. */
const GONE_MS = 60_000;
const KB_PER_MB = 1024;

const workShift = async (
  { target }: Round,
  port: number,
  seats: readonly Seat[],
): Promise<void> => {
  const crowd = await Crowd.gather({
    port,
    dialect: target.dialect,
    participants: seats.map((seat, index) => ({
      seat: { ...seat, index },
      role: { editsPerSecond: 1, edits: 'mixed', pointersPerSecond: 2 },
    })),
  });
  crowd.work(now() + SHIFT_MS);
  await sleep(SHIFT_MS);
  await crowd.leave();
};

const measure = async (round: Round): Promise<Figures> => {
  const { target, folder, profileFolder, scale } = round;
  const debugPort = await freePort();
  const server = await target.start({ dataFolder: folder, profileFolder, debugPort });
  try {
    const people = Math.max(2, Math.round(PEOPLE * scale));
    const boards = Math.max(1, Math.round(BOARDS * scale));
    const seats = await target.seat(server, { people, boards });
    const shifts = async (count: number): Promise<{ heap: number; resident: number }> => {
      for (let shift = 0; shift < count; shift += 1) await workShift(round, server.port, seats);
      await sleep(GONE_MS);
      const resident = await settledMb(server.pid, debugPort);
      return { heap: await liveHeapMb(debugPort), resident };
    };
    const first = await shifts(FIRST_SHIFTS);
    const last = await shifts(SHIFTS - FIRST_SHIFTS);
    const visits = people * (SHIFTS - FIRST_SHIFTS);
    return {
      visits,
      heapFirst: first.heap,
      heapLast: last.heap,
      perVisit: ((last.heap - first.heap) * KB_PER_MB) / visits,
      residentFirst: first.resident,
      residentLast: last.resident,
    };
  } finally {
    await server.end();
  }
};

/** People come, write, and go, again and again: what of it stays in memory when all are gone? */
export const churn: Workload = {
  name: 'churn',
  title: `${PEOPLE} people come to ${BOARDS} boards, write and go, ${SHIFTS} times; memory when all are gone`,
  targets: ['talkoot', 'y-websocket', 'hocuspocus'],
  rounds: 1,
  seconds: 1,
  columns: [
    { key: 'visits', title: 'visits between', digits: 0 },
    { key: 'heapFirst', title: `heap MB after ${FIRST_SHIFTS}`, digits: 1 },
    { key: 'heapLast', title: `after ${SHIFTS}`, digits: 1 },
    { key: 'perVisit', title: 'kB a visit', digits: 2 },
    { key: 'residentFirst', title: 'resident MB', digits: 0 },
    { key: 'residentLast', title: 'at the end', digits: 0 },
  ],
  goals: [atMost('perVisit', 0.2)],
  measure,
};
