import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { table } from '../report/table.ts';

/** What V8 writes with `--cpu-prof`. */
const profile = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
  startTime: z.number(),
});
type Profile = z.infer<typeof profile>;

const SHOWN = 30;
/** Where a thread stands when it has nothing to do. */
const IDLE = new Set(['(idle)', '(program)', '(root)']);

const place = ({ url, lineNumber }: { url: string; lineNumber: number }): string => {
  const short = url.replace(/^.*\/(?=node_modules\/|server\/|shared\/|bench\/)/, '');
  return url === '' ? '' : `${short}:${lineNumber + 1}`;
};

/** Time in ms of each function itself, within a stretch of the run. */
const selfTimes = (
  { nodes, samples, timeDeltas, startTime }: Profile,
  isWithin: (us: number) => boolean,
): ReadonlyMap<string, number> => {
  const names = new Map(
    nodes.map(({ id, callFrame }) => {
      const name = callFrame.functionName === '' ? '(anonymous)' : callFrame.functionName;
      return [id, `${name}\t${place(callFrame)}`] as const;
    }),
  );
  const times = new Map<string, number>();
  let at = startTime;
  for (const [index, id] of samples.entries()) {
    const delta = timeDeltas[index] ?? 0;
    at += delta;
    const name = names.get(id);
    if (name === undefined || !isWithin(at)) continue;
    times.set(name, (times.get(name) ?? 0) + delta / 1000);
  }
  return times;
};

const show = (title: string, times: ReadonlyMap<string, number>): readonly string[] => {
  const busy = [...times].filter(([name]) => !IDLE.has(name.split('\t', 1)[0] ?? ''));
  const total = busy.reduce((sum, [, ms]) => sum + ms, 0);
  const rows = busy
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, SHOWN)
    .map(([name, ms]) => {
      const [fn = '', where = ''] = name.split('\t');
      return [`${((ms / total) * 100).toFixed(1)} %`, ms.toFixed(0), fn, where];
    });
  return [
    '',
    `${title}: ${total.toFixed(0)} ms at work`,
    '',
    ...table(['self', 'ms', 'function', 'where'], rows),
  ];
};

/**
 * The functions in which each thread of the server spent its own time. V8 samples by the wall clock, so a
 * thread that waits for a core counts where it stands: the order is useful, the shares are not exact.
 */
export const findHotFunctions = (
  folder: string,
  window: { readonly from: number; readonly to: number },
): string => {
  if (!existsSync(folder)) return 'No profile: the server did not end in order.';
  const files = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'));
  // V8's clock begins with the machine, ours in 1970.
  const offset = performance.timeOrigin + performance.now() - Number(process.hrtime.bigint()) / 1e6;
  const isWithin = (us: number): boolean => {
    const at = us / 1000 + offset;
    return at >= window.from && at < window.to;
  };
  const threads = files.map((file) => {
    const parsed = profile.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    // Names are CPU.<date>.<time>.<pid>.<thread>.<number>.cpuprofile; thread 0 is the main one.
    const thread = file.split('.').at(-3) ?? '';
    return { title: thread === '0' ? 'Main thread' : `Thread ${thread}`, parsed };
  });
  return threads
    .flatMap(({ title, parsed }) => show(title, selfTimes(parsed, isWithin)))
    .join('\n');
};
