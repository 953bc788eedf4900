import type { Clock } from '../shared/lib/clock.ts';
import type { Directory } from './directory/directory.ts';
import { CHANGES_KEPT_MS, type Journal } from './journal/journal.ts';

const DAY_MS = 86_400_000;

/** As long as its browser keeps the cookie. */
const DEVICE_KEPT_MS = 400 * DAY_MS;

/** What facilitators did is asked about until the network's next year. */
const DEEDS_KEPT_MS = 400 * DAY_MS;

/** Reports that somebody has looked at. */
const REPORTS_KEPT_MS = 90 * DAY_MS;

/** Boards are opened for it: not while everybody comes back after a restart. */
const TRASH_AFTER_MS = 3_600_000;

export type HousekeepingOptions = {
  readonly directory: Pick<Directory, 'forgetUnusedDevices' | 'forgetModeration'>;
  readonly journal: Pick<Journal, 'forgetChanges'>;
  /** Forgets files that nobody needs. */
  readonly sweepFiles: () => Promise<void>;
  /** Takes away for good what has been in boards' trash for too long; takes its time. */
  readonly emptyOldTrash: () => Promise<void>;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
};

/** Clears away what is kept for a time only, now and then once a day; the answer ends that. */
export const keepHouse = ({
  directory,
  journal,
  sweepFiles,
  emptyOldTrash,
  clock,
  onError,
}: HousekeepingOptions) => {
  let isClosed = false;
  const cancels = new Map<() => Promise<void>, () => void>();

  const daily = (task: () => Promise<void>, afterMs: number): void => {
    const run = (): void => {
      daily(task, DAY_MS);
      task().catch((error: unknown) => {
        // Tomorrow is another day; at the end of the process it is no news.
        if (!isClosed) onError(error);
      });
    };
    if (afterMs === 0) run();
    else cancels.set(task, clock.after(afterMs, run));
  };

  daily(async () => {
    await directory.forgetUnusedDevices(clock.now() - DEVICE_KEPT_MS);
    await journal.forgetChanges(clock.now() - CHANGES_KEPT_MS);
    await directory.forgetModeration({
      deeds: clock.now() - DEEDS_KEPT_MS,
      reports: clock.now() - REPORTS_KEPT_MS,
    });
    await sweepFiles();
  }, 0);
  daily(emptyOldTrash, TRASH_AFTER_MS);

  return (): void => {
    isClosed = true;
    for (const cancel of cancels.values()) cancel();
  };
};
