import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const MS_PER_TICK = 10;
const BYTES_PER_MB = 1024;

/** Processor time in the `stat` of a process or a thread, in ms: in its own code and in the kernel for it. */
const readCpuMs = (file: string): number => {
  const stat = readFileSync(file, 'utf8');
  // The name in brackets may hold anything; what comes after it is numbers.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
};

/** Processor time of a process with all its threads, in ms. */
export const cpuMs = (pid: number): number => readCpuMs(`/proc/${pid}/stat`);

/** The same for each kind of thread by its name: the main one, workers, V8's and libuv's own. */
export const cpuMsByThread = (pid: number): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const folder = `/proc/${pid}/task/${thread}`;
    const name = Number(thread) === pid ? 'main' : readFileSync(`${folder}/comm`, 'utf8').trim();
    times.set(name, (times.get(name) ?? 0) + readCpuMs(`${folder}/stat`));
  }
  return times;
};

/** Processor time of everything on this machine, in ms. */
export const machineCpuMs = (): number => {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1);
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = line
    .replace(/^cpu +/, '')
    .split(' ')
    .map(Number);
  return (user + nice + system + irq + softirq + steal) * MS_PER_TICK;
};

/** Memory that a process holds, in MB. */
export const residentMb = (pid: number): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / BYTES_PER_MB;
};
