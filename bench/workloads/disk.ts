import { now } from '../measure/clock.ts';
import { measureUsage } from '../measure/usage.ts';
import { folderBytes, settle } from '../past/settle.ts';
import { writePast } from '../past/write-past.ts';
import { atMost } from './goals.ts';
import type { Figures, Round, Workload } from './workload.ts';

const NOTES = 500;
const DRAGS = 100_000;
/** Servers compact when a board has been left for a while. */
const SETTLED = { quietMs: 30_000, atMostMs: 180_000 } as const;
const BYTES_PER_MB = 1e6;

const measure = async (round: Round): Promise<Figures> => {
  const { target, folder, profileFolder } = round;
  const server = await target.start({ dataFolder: folder, profileFolder, isUnlimited: true });
  try {
    const [seat] = await target.seat(server, { people: 1, boards: 1 });
    if (!seat) throw new Error('Nobody has a seat');
    const before = await settle(folder, { quietMs: 2000, atMostMs: 10_000 });
    const endUsage = measureUsage(server.pid);
    const startedAt = now();
    const edits = Math.ceil(DRAGS * round.scale);
    await writePast(
      { port: server.port, dialect: target.dialect, seat },
      { notes: NOTES, edits, kind: 'drag' },
    );
    const { serverMs } = endUsage();
    round.measured(startedAt, now());
    const seconds = (now() - startedAt) / 1000;
    const written = folderBytes(folder);
    const settled = await settle(folder, SETTLED);
    await server.end();
    return {
      grownMb: (settled - before) / BYTES_PER_MB,
      settledMb: settled / BYTES_PER_MB,
      writtenMb: written / BYTES_PER_MB,
      endedMb: folderBytes(folder) / BYTES_PER_MB,
      cpuS: serverMs / 1000,
      seconds,
    };
  } finally {
    await server.end();
  }
};

/** What a hundred thousand drags of five hundred notes leave on the disk. */
export const disk: Workload = {
  name: 'disk',
  title: '100,000 drags of 500 notes: what they leave on the disk',
  targets: ['talkoot', 'y-websocket-leveldb', 'hocuspocus-sqlite'],
  rounds: 1,
  seconds: 1,
  columns: [
    { key: 'grownMb', title: 'grown by MB', digits: 2, isCompared: true },
    { key: 'settledMb', title: 'folder settled MB', digits: 2 },
    { key: 'writtenMb', title: 'right after writing MB', digits: 2 },
    { key: 'endedMb', title: 'after an orderly end MB', digits: 2 },
    { key: 'cpuS', title: 'server CPU s', digits: 1 },
    { key: 'seconds', title: 'took s', digits: 0 },
  ],
  goals: [atMost('grownMb', 0.3)],
  measure,
};
