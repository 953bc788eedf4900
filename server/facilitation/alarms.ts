import type { Clock } from '../../shared/lib/clock.ts';
import { nextTransition } from '../../shared/meeting/state.ts';
import type { Directory } from '../directory/directory.ts';
import type { Meeting } from '../directory/records.ts';

/** Longer waits overflow the timer; a shorter one also notices that the computer slept. */
const MAX_WAIT_MS = 60_000;

export type Alarms = {
  /** Looks again at all meetings: one was created, or its times or state changed. */
  review(): void;
  close(): void;
};

export type AlarmOptions = {
  readonly directory: Directory;
  readonly clock: Clock;
  readonly setState: (meeting: Meeting, state: Meeting['state']) => Promise<void>;
  readonly onError: (error: unknown) => void;
};

/** Moves meetings on by their times, with one timer that wakes for the next of them. */
export const createAlarms = ({ directory, clock, setState, onError }: AlarmOptions): Alarms => {
  let cancel = (): void => {};
  let closed = false;
  let running = false;
  let again = false;

  const moveDue = async (): Promise<number> => {
    let wait = MAX_WAIT_MS;
    for (const meeting of await directory.listMovingMeetings()) {
      const step = nextTransition(meeting);
      if (step === null) continue;
      const left = step.at - clock.now();
      if (left > 0) wait = Math.min(wait, left);
      else {
        // One at a time: after it, the meeting may be due for the next step at once.
        await setState(meeting, step.to);
        wait = 0;
      }
    }
    return wait;
  };

  const run = async (): Promise<void> => {
    running = true;
    again = false;
    const wait = await moveDue().catch((error: unknown) => {
      onError(error);
      return MAX_WAIT_MS;
    });
    running = false;
    if (closed) return;
    cancel = clock.after(again ? 0 : wait, () => void run());
  };

  return {
    review: () => {
      if (running) again = true;
      else if (!closed) {
        cancel();
        void run();
      }
    },
    close: () => {
      closed = true;
      cancel();
    },
  };
};
