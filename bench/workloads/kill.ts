import { Crowd } from '../load/crowd.ts';
import { dialects } from '../dialects/dialects.ts';
import type { Seat } from '../dialects/dialect.ts';
import type { Known } from '../load/job.ts';
import { STREAM } from '../load/marks.ts';
import { readBoard } from '../load/visit.ts';
import { now, sleep } from '../measure/clock.ts';
import type { ServerProcess } from '../targets/server-process.ts';
import { ownDialect } from './own-dialect.ts';
import { atMost } from './goals.ts';
import type { Figures, Round, Workload } from './workload.ts';

const WRITERS = 30;
const BOARDS = 3;
const LEAST_SECONDS = 3;

/** For each writer which of its text edits the server still has. */
const readAll = async (
  { target }: Round,
  server: ServerProcess,
  seats: readonly Seat[],
): Promise<ReadonlyMap<number, ReadonlySet<number>>> => {
  const kept = new Map(seats.map(({ index }) => [index, new Set<number>()]));
  const dialect = ownDialect(target);
  // The first seats are at different boards.
  for (const seat of seats.slice(0, BOARDS)) {
    for (const message of await readBoard({ port: server.port, dialect, seat })) {
      dialects[dialect].scanEdits(message, (stream, writer, count) => {
        if (stream === STREAM.text) kept.get(writer)?.add(count);
      });
    }
  }
  return kept;
};

const countLost = (
  known: readonly Known[],
  kept: ReadonlyMap<number, ReadonlySet<number>>,
  of: (known: Known) => number,
): number => {
  let lost = 0;
  for (const entry of known) {
    for (let count = 0; count < of(entry); count += 1) {
      if (kept.get(entry.writer)?.has(count) !== true) lost += 1;
    }
  }
  return lost;
};

const measure = async (round: Round): Promise<Figures> => {
  const { target, folder, profileFolder } = round;
  const first = await target.start({ dataFolder: folder, profileFolder });
  let second: ServerProcess | null = null;
  try {
    const seats = await target.seat(first, { people: WRITERS, boards: BOARDS });
    const crowd = await Crowd.gather({
      port: first.port,
      dialect: ownDialect(target),
      participants: seats.map((seat) => ({
        seat,
        role: { editsPerSecond: 20, edits: 'type', pointersPerSecond: 0 },
      })),
      acknowledged: true,
    });
    const killAt = LEAST_SECONDS + Math.random() * Math.max(0, round.seconds - LEAST_SECONDS);
    crowd.work(now() + killAt * 1000 + 500);
    await sleep(killAt * 1000);
    await first.kill();
    // What the kernel still holds was sent, so it has been received.
    await sleep(1000);
    const known = await crowd.known();
    await crowd.end();
    const startedAt = now();
    second = await target.start({ dataFolder: folder, profileFolder });
    const readyMs = now() - startedAt;
    const kept = await readAll(round, second, seats);
    return {
      seconds: killAt,
      seen: known.reduce((sum, { seen }) => sum + seen, 0),
      saved: known.reduce((sum, { saved }) => sum + saved, 0),
      lostSeen: countLost(known, kept, ({ seen }) => seen),
      lostSaved: countLost(known, kept, ({ saved }) => saved),
      readyMs,
    };
  } finally {
    await first.kill();
    await second?.end();
  }
};

/** The server is killed at a random moment under load. What anybody had got must still be there. */
export const kill: Workload = {
  name: 'kill',
  title: `kill -9 at a random moment: ${WRITERS} writers at 20/s; edits seen or acknowledged, and gone`,
  targets: ['talkoot', 'y-websocket-leveldb', 'hocuspocus-sqlite'],
  rounds: 3,
  seconds: 15,
  columns: [
    { key: 'lostSeen', title: 'seen and gone', digits: 0 },
    { key: 'lostSaved', title: 'acknowledged and gone', digits: 0 },
    { key: 'seen', title: 'seen', digits: 0 },
    { key: 'saved', title: 'acknowledged', digits: 0 },
    { key: 'seconds', title: 'killed after s', digits: 1 },
    { key: 'readyMs', title: 'ready again ms', digits: 0 },
  ],
  goals: [atMost('lostSeen', 0), atMost('lostSaved', 0)],
  measure,
};
