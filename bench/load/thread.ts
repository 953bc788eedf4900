import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { dialects } from '../dialects/dialects.ts';
import { now, sleep } from '../measure/clock.ts';
import { Histogram } from '../measure/histogram.ts';
import type { Job, Known, Order, Report, ThreadResult, Window } from './job.ts';
import { MessageReader } from './message-reader.ts';
import { Player } from './player.ts';
import { Receiver } from './receiver.ts';
import { roomsOf } from './room.ts';
import { POINTER, Sent } from './sent.ts';
import { Tally } from './tally.ts';
import { Writer } from './writer.ts';

const TICK_MS = 2;
/** Sockets that are opened at once; more would only wait in the kernel. */
const JOINING_AT_ONCE = 24;

const job: Job = workerData;
const dialect = dialects[job.dialect];
const sent = new Sent(job.board);
const tally = new Tally();
const reader = new MessageReader(dialect);
const rooms = roomsOf(job.participants);

const createPlayer = (index: number): Player => {
  const participant = job.participants[index];
  const room = participant && rooms.get(participant.seat.room);
  if (!participant || !room) throw new Error(`There is no person ${index}`);
  const { seat, role } = participant;
  return new Player({
    job,
    participant,
    dialect,
    reader,
    receiver: new Receiver(seat.index, room, sent, tally),
    writer: new Writer(seat.index, dialect.pen(seat), role.edits, sent),
    sent,
    tally,
  });
};

const players = job.own.map(createPlayer);

const joinAll = async (): Promise<void> => {
  const waiting = [...players];
  const joinNext = async (): Promise<void> => {
    for (let player = waiting.pop(); player; player = waiting.pop()) await player.join();
  };
  await Promise.all(Array.from({ length: JOINING_AT_ONCE }, joinNext));
};

/** Everybody works by the clock. */
const work = async (until: number, lateness = new Histogram()): Promise<void> => {
  for (const player of players) player.begin(now());
  while (now() < until) {
    const at = now();
    for (const player of players) player.act(at, (ms) => lateness.add(ms));
    await sleep(TICK_MS);
  }
};

const missing = (): number =>
  players.reduce((sum, { receiver }) => sum + receiver.expected - receiver.received, 0);

/** Waits until everything has come, or until it is plain that it does not. */
const drain = async (drainMs: number): Promise<void> => {
  const end = now() + drainMs;
  do await sleep(100);
  while (missing() > 0 && now() < end);
};

const total = (of: (player: Player) => number): number =>
  players.reduce((sum, player) => sum + of(player), 0);

const others = (index: number): number => {
  const room = job.participants[index]?.seat.room;
  return room === undefined ? 0 : (rooms.get(room)?.writers.length ?? 1) - 1;
};

/** Pointers that were sent within the window, each once for everybody who should get it. */
const expectedPointers = (before: readonly number[]): number =>
  job.own.reduce(
    (sum, index, place) =>
      sum + (sent.count(index, POINTER) - (before[place] ?? 0)) * others(index),
    0,
  );

const run = async (window: Window, drainMs: number): Promise<ThreadResult> => {
  const lateness = new Histogram();
  const working = work(window.to, lateness);
  await sleep(window.from - now());
  tally.window = window;
  const start = {
    bytes: total(({ bytes }) => bytes),
    frames: total(({ frames }) => frames),
    pointers: job.own.map((index) => sent.count(index, POINTER)),
    utilization: performance.eventLoopUtilization(),
  };
  await working;
  const result = {
    bytes: total(({ bytes }) => bytes) - start.bytes,
    frames: total(({ frames }) => frames) - start.frames,
    expectedPointers: expectedPointers(start.pointers),
    utilization: performance.eventLoopUtilization(start.utilization).utilization,
  };
  await drain(drainMs);
  return {
    ...result,
    edits: tally.edits,
    pointers: tally.pointers,
    expected: total(({ receiver }) => receiver.expected),
    missing: missing(),
    editTimes: tally.editTimes.counts,
    pointerTimes: tally.pointerTimes.counts,
    saveTimes: tally.saveTimes.counts,
    lateness: lateness.counts,
    closes: players.flatMap(({ closed }) => closed ?? []),
    unread: tally.unread,
  };
};

/** What is known of each writer who is played here or seen from here. */
const known = (): readonly Known[] => {
  const savedBy = new Map(job.own.map((index, place) => [index, players[place]?.saved ?? 0]));
  return job.participants.map(({ seat: { index } }) => ({
    writer: index,
    seen: Math.max(0, ...players.map(({ receiver }) => receiver.seen(index))),
    saved: savedBy.get(index) ?? 0,
  }));
};

const tell = (report: Report): void => parentPort?.postMessage(report);

const follow = async (order: Order): Promise<void> => {
  switch (order.order) {
    case 'run':
      tell({ report: 'done', result: await run(order.window, order.drainMs) });
      return;
    case 'work':
      await work(order.until);
      return;
    case 'tell':
      tell({ report: 'known', known: known() });
      return;
    case 'leave':
      for (const player of players) player.leave();
      process.exit(0);
  }
};

// What goes wrong ends the thread, and whoever gave the order hears of it.
parentPort?.on('message', (order: Order) => void follow(order));

await joinAll();
tell({ report: 'seated' });
