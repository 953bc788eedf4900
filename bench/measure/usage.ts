import { now } from './clock.ts';
import { cpuMs, cpuMsByThread, machineCpuMs } from './process.ts';

/** What a stretch of time cost, as shares of one core. */
export type Usage = {
  /** Processor time of the server, in ms. */
  readonly serverMs: number;
  readonly serverCores: number;
  /** The same for each kind of its threads, in ms. */
  readonly threadMs: ReadonlyMap<string, number>;
  /** What neither the server nor we used: with more than a little, times are worth little. */
  readonly otherCores: number;
};

/** Begins to measure; the returned function ends it. */
export const measureUsage = (serverPid: number): (() => Usage) => {
  const read = () => ({
    at: now(),
    server: cpuMs(serverPid),
    threads: cpuMsByThread(serverPid),
    own: cpuMs(process.pid),
    machine: machineCpuMs(),
  });
  const start = read();
  return () => {
    const end = read();
    const ms = end.at - start.at;
    const serverMs = end.server - start.server;
    const others = end.machine - start.machine - serverMs - (end.own - start.own);
    const threadMs = new Map(
      [...end.threads].map(([name, time]) => [name, time - (start.threads.get(name) ?? 0)]),
    );
    return { serverMs, threadMs, serverCores: serverMs / ms, otherCores: Math.max(0, others / ms) };
  };
};
