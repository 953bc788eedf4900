import type { Seat } from '../dialects/dialect.ts';
import { type Content, contentOf } from '../load/content.ts';
import { type Visit, visit } from '../load/visit.ts';
import { now, sleep } from '../measure/clock.ts';
import { residentMb } from '../measure/process.ts';
import { measureUsage } from '../measure/usage.ts';
import { copyPast } from '../past/built-past.ts';
import { LAST_MARK } from '../past/write-past.ts';
import type { ServerProcess } from '../targets/server-process.ts';
import { atMost, bestOf, shareOf } from './goals.ts';
import type { Figures, Round, Workload } from './workload.ts';

const PEOPLE = 100;
const WITHIN_MS = 1000;
const PATIENCE_MS = 60_000;
const NOTES = 5_000;
const EDITS = 95_000;

/** Comes in and reads until the board's newest edit is there. */
const comeIn = (
  { target }: Round,
  { port }: ServerProcess,
  seat: Seat,
  messages: Buffer[] = [],
): Promise<Visit> =>
  visit({
    port,
    dialect: target.dialect,
    seat,
    withinMs: PATIENCE_MS,
    isDone: (payload) => {
      // Only the first one's are kept, to see whether everything is there.
      if (seat.index === 0) messages.push(Buffer.from(payload));
      return payload.includes(LAST_MARK);
    },
  });

const expectNotes = (content: Content, wanted: number): void => {
  const notes = Object.keys(content).length;
  if (notes !== wanted) throw new Error(`The first to come in got ${notes} of ${wanted} notes`);
};

const measure = async (round: Round): Promise<Figures> => {
  const { target, folder, profileFolder } = round;
  const scaled = (figure: number): number => Math.ceil((figure * round.scale) / 20) * 20;
  const past = { notes: scaled(NOTES), edits: scaled(EDITS), kind: 'mixed' } as const;
  const seats = await copyPast(round, past, PEOPLE + 1);
  const beforeStart = now();
  const server = await target.start({ dataFolder: folder, profileFolder });
  const readyMs = now() - beforeStart;
  try {
    const [firstSeat, ...others] = seats;
    if (!firstSeat) throw new Error('Nobody has a seat');
    const messages: Buffer[] = [];
    const first = await comeIn(round, server, firstSeat, messages);
    expectNotes(contentOf(target.dialect, messages), past.notes);
    await sleep(1000);
    const from = now();
    const endUsage = measureUsage(server.pid);
    const visits = await Promise.all(
      others.map(async (seat, index) => {
        await sleep((index * WITHIN_MS) / others.length);
        return comeIn(round, server, seat);
      }),
    );
    const { serverMs, otherCores } = endUsage();
    round.measured(from, now());
    const times = visits.map(({ ms }) => ms).toSorted((a, b) => a - b);
    const resident = residentMb(server.pid);
    for (const { leave } of [first, ...visits]) leave();
    return {
      firstMs: first.ms,
      slowestMs: times.at(-1) ?? null,
      medianMs: times[Math.floor(times.length / 2)] ?? null,
      cpuMs: serverMs,
      readyMs,
      resident,
      others: otherCores,
    };
  } finally {
    await server.end();
  }
};

/** A board with a long past, to which a hundred people come within a second. */
export const join: Workload = {
  name: 'join',
  title: '100 people join a board of 5,000 notes and 100,000 past edits within a second',
  targets: ['talkoot', 'y-websocket-leveldb', 'hocuspocus-sqlite'],
  rounds: 3,
  seconds: 1,
  columns: [
    { key: 'firstMs', title: 'first after restart ms', digits: 0, isCompared: true },
    { key: 'slowestMs', title: 'slowest join ms', digits: 0, isCompared: true },
    { key: 'medianMs', title: 'median join ms', digits: 0, isCompared: true },
    { key: 'cpuMs', title: 'server CPU ms', digits: 0, isCompared: true },
    { key: 'readyMs', title: 'ready after start ms', digits: 0 },
    { key: 'resident', title: 'RSS MB', digits: 0 },
    { key: 'others', title: 'others', digits: 2 },
  ],
  goals: [
    atMost('slowestMs', 2000),
    atMost('firstMs', 1000),
    shareOf(
      'cpuMs',
      0.2,
      bestOf(['y-websocket-leveldb', 'hocuspocus-sqlite'], 'cpuMs'),
      'the best peer',
    ),
  ],
  measure,
};
