import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { DialectName } from '../dialects/dialects.ts';
import { now, sleep } from '../measure/clock.ts';
import { Histogram } from '../measure/histogram.ts';
import { measureUsage, type Usage } from '../measure/usage.ts';
import type { Job, Known, Order, Participant, Report, ThreadResult } from './job.ts';
import { shareSent } from './sent.ts';

/** So many people a thread can play without being the bottleneck. */
const PEOPLE_PER_THREAD = 1000;

export type CrowdOptions = {
  readonly port: number;
  readonly dialect: DialectName;
  readonly participants: readonly Participant[];
  readonly deflate?: boolean;
  readonly acknowledged?: boolean;
};

export type RunOptions = {
  readonly serverPid: number;
  readonly warmUpMs: number;
  readonly measureMs: number;
  readonly drainMs: number;
};

/** What a run showed, of all threads together. */
export type CrowdResult = {
  readonly seconds: number;
  readonly usage: Usage;
  readonly edits: number;
  readonly pointers: number;
  readonly frames: number;
  readonly bytes: number;
  readonly expected: number;
  readonly missing: number;
  readonly expectedPointers: number;
  readonly editTimes: Histogram;
  readonly pointerTimes: Histogram;
  readonly saveTimes: Histogram;
  readonly lateness: Histogram;
  /** The busiest thread's share of time at work. */
  readonly utilization: number;
  readonly closes: readonly string[];
  readonly unread: number;
};

/** Rejects when the thread fails before it reports. */
const nextReport = async (thread: Worker): Promise<Report> => {
  const [report]: Report[] = await once(thread, 'message');
  if (!report) throw new Error('A thread of the load generator reported nothing');
  return report;
};

const sum = (results: readonly ThreadResult[], of: (result: ThreadResult) => number): number =>
  results.reduce((total, result) => total + of(result), 0);

const merge = (
  results: readonly ThreadResult[],
  of: (result: ThreadResult) => Uint32Array,
): Histogram => {
  const merged = new Histogram();
  for (const result of results) merged.addAll(of(result));
  return merged;
};

/** People who sit at boards, played by threads of their own. */
export class Crowd {
  readonly #threads: readonly Worker[];

  private constructor(threads: readonly Worker[]) {
    this.#threads = threads;
  }

  /** Resolves when everybody sits. Rejects when somebody cannot. */
  static async gather(options: CrowdOptions): Promise<Crowd> {
    const { port, dialect, participants, deflate = false, acknowledged = false } = options;
    const board = shareSent(participants.length);
    const count = Math.ceil(participants.length / PEOPLE_PER_THREAD);
    const threads = Array.from({ length: count }, (_, thread) => {
      const own = participants.flatMap((_participant, index) =>
        index % count === thread ? [index] : [],
      );
      const job: Job = { port, dialect, participants, own, deflate, acknowledged, board };
      return new Worker(new URL('thread.ts', import.meta.url), { workerData: job });
    });
    const crowd = new Crowd(threads);
    try {
      await Promise.all(threads.map(nextReport));
      return crowd;
    } catch (error) {
      await crowd.end();
      throw error;
    }
  }

  /** Everybody works; measured is what comes after the warm-up. */
  async run({ serverPid, warmUpMs, measureMs, drainMs }: RunOptions): Promise<CrowdResult> {
    const from = now() + warmUpMs;
    const to = from + measureMs;
    const reports = Promise.all(this.#threads.map(nextReport));
    this.#order({ order: 'run', window: { from, to }, drainMs });
    await sleep(from - now());
    const endUsage = measureUsage(serverPid);
    await sleep(to - now());
    const usage = endUsage();
    const results = (await reports).flatMap((report) =>
      report.report === 'done' ? [report.result] : [],
    );
    return {
      seconds: measureMs / 1000,
      usage,
      edits: sum(results, ({ edits }) => edits),
      pointers: sum(results, ({ pointers }) => pointers),
      frames: sum(results, ({ frames }) => frames),
      bytes: sum(results, ({ bytes }) => bytes),
      expected: sum(results, ({ expected }) => expected),
      missing: sum(results, ({ missing }) => missing),
      expectedPointers: sum(results, ({ expectedPointers }) => expectedPointers),
      editTimes: merge(results, ({ editTimes }) => editTimes),
      pointerTimes: merge(results, ({ pointerTimes }) => pointerTimes),
      saveTimes: merge(results, ({ saveTimes }) => saveTimes),
      lateness: merge(results, ({ lateness }) => lateness),
      utilization: Math.max(...results.map(({ utilization }) => utilization)),
      closes: results.flatMap(({ closes }) => closes),
      unread: sum(results, ({ unread }) => unread),
    };
  }

  /** Everybody works until then, whatever becomes of the server; nothing is measured. */
  work(until: number): void {
    this.#order({ order: 'work', until });
  }

  /** What has been seen and acknowledged of each writer's text edits so far. */
  async known(): Promise<readonly Known[]> {
    const coming = Promise.all(this.#threads.map(nextReport));
    this.#order({ order: 'tell' });
    const all = (await coming).flatMap((report) => (report.report === 'known' ? report.known : []));
    const byWriter = Map.groupBy(all, ({ writer }) => writer);
    return [...byWriter].map(([writer, known]) => ({
      writer,
      seen: Math.max(...known.map(({ seen }) => seen)),
      saved: Math.max(...known.map(({ saved }) => saved)),
    }));
  }

  /** Everybody hangs up. */
  async leave(): Promise<void> {
    const ended = Promise.all(this.#threads.map((thread) => once(thread, 'exit')));
    this.#order({ order: 'leave' });
    await ended;
  }

  /** Ends the threads, whatever state they are in. */
  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }

  #order(order: Order): void {
    for (const thread of this.#threads) thread.postMessage(order);
  }
}
