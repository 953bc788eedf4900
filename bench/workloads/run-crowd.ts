import type { DialectName } from '../dialects/dialects.ts';
import { Crowd, type CrowdResult } from '../load/crowd.ts';
import type { Role } from '../load/job.ts';
import { now } from '../measure/clock.ts';
import { residentMb } from '../measure/process.ts';
import { tellThreads } from './tell-threads.ts';
import type { Round } from './workload.ts';

/** Long enough for Node to have compiled what runs often. */
const WARM_UP_MS = 4_000;
const DRAIN_MS = 10_000;
/** Above this the generator may have been what was slow. */
const SATURATED = 0.9;
const LATE_MS = 20;
const NOISE_CORES = 0.3;

export type CrowdPlan = {
  readonly people: number;
  readonly boards: number;
  readonly roleOf: (index: number) => Role;
  readonly deflate?: boolean;
  /** How to speak to the server, if not as usual. */
  readonly dialect?: DialectName;
  readonly acknowledged?: boolean;
};

export type CrowdFigures = CrowdResult & { readonly residentMb: number };

const tellDoubts = ({ doubt }: Round, result: CrowdResult): void => {
  const { utilization, usage, closes } = result;
  const late = result.lateness.quantile(0.99) ?? 0;
  if (utilization > SATURATED) {
    doubt(`the generator was saturated, ${Math.round(utilization * 100)} % busy`);
  }
  if (late > LATE_MS) doubt(`the generator was late, p99 ${Math.round(late)} ms`);
  if (usage.otherCores > NOISE_CORES) {
    doubt(`something else used ${usage.otherCores.toFixed(1)} cores`);
  }
  if (closes.length > 0) doubt(`${closes.length} sockets were closed: ${closes[0]}`);
};

/** Starts the target, seats the people, lets them work, and ends everything again. */
export const runCrowd = async (round: Round, plan: CrowdPlan): Promise<CrowdFigures> => {
  const { target, folder, profileFolder, seconds } = round;
  const { people, boards, roleOf, dialect = target.dialect, ...options } = plan;
  const server = await target.start({ dataFolder: folder, profileFolder });
  let crowd: Crowd | null = null;
  try {
    const seats = await target.seat(server, { people, boards });
    const participants = seats.map((seat) => ({ seat, role: roleOf(seat.index) }));
    const { port, pid } = server;
    crowd = await Crowd.gather({ port, dialect, participants, ...options });
    const from = now() + WARM_UP_MS;
    const result = await crowd.run({
      serverPid: pid,
      warmUpMs: WARM_UP_MS,
      measureMs: seconds * 1000,
      drainMs: DRAIN_MS,
    });
    round.measured(from, from + seconds * 1000);
    tellDoubts(round, result);
    tellThreads(round, result.usage.threadMs);
    return { ...result, residentMb: residentMb(pid) };
  } finally {
    await crowd?.end();
    await server.end();
  }
};
