import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Seat } from '../dialects/dialect.ts';
import type { Round } from '../workloads/workload.ts';
import { fingerprint } from './fingerprint.ts';
import { settle } from './settle.ts';
import { type Past, writePast } from './write-past.ts';

const seatsValue = z.array(
  z.object({
    index: z.number(),
    room: z.number(),
    path: z.string(),
    document: z.string(),
    author: z.string(),
  }),
);

const SETTLED = { quietMs: 6_000, atMostMs: 120_000 } as const;

const build = async (round: Round, past: Past, people: number, into: string): Promise<void> => {
  const { target } = round;
  const dataFolder = join(into, 'data');
  mkdirSync(dataFolder, { recursive: true });
  const server = await target.start({ dataFolder, profileFolder: null, isUnlimited: true });
  try {
    const seats = await target.seat(server, { people, boards: 1 });
    const [seat] = seats;
    if (!seat) throw new Error('Nobody has a seat');
    await writePast({ port: server.port, dialect: target.dialect, seat }, past);
    await settle(dataFolder, SETTLED);
    writeFileSync(join(into, 'seats.json'), JSON.stringify(seats));
  } finally {
    await server.end();
  }
};

/** What earlier code built is of no use any more. */
const removeOlder = (cacheFolder: string, name: string): void => {
  for (const entry of readdirSync(cacheFolder)) {
    if (entry.startsWith(`${name}-`)) rmSync(join(cacheFolder, entry), { recursive: true });
  }
};

/**
 * Puts a copy of a server's data folder with a long past into the round's folder and returns who may sit
 * there. The past is built once and kept until the servers' code changes.
 */
export const copyPast = async (
  round: Round,
  past: Past,
  people: number,
): Promise<readonly Seat[]> => {
  const { notes, edits, kind } = past;
  const name = [round.target.name, notes, edits, kind, people].join('-');
  const kept = join(round.cacheFolder, `${name}-${fingerprint()}`);
  if (!existsSync(kept)) {
    round.say('builds its past (once)');
    removeOlder(round.cacheFolder, name);
    const building = `${kept}.building`;
    rmSync(building, { recursive: true, force: true });
    await build(round, past, people, building);
    renameSync(building, kept);
  }
  cpSync(join(kept, 'data'), round.folder, { recursive: true });
  return seatsValue.parse(JSON.parse(readFileSync(join(kept, 'seats.json'), 'utf8')));
};
