import type { Limits } from '../../limits.ts';
import type { Metrics } from '../../metrics/metrics.ts';
import { networkOf } from '../../network-address.ts';
import { Tally } from './tally.ts';

/** Somebody who is counted, from the moment they come until they are gone. */
export type Ticket = {
  /** Has them judged when it is their turn; never, if they leave before. */
  readonly judge: (judge: () => Promise<void>) => void;
  /** They are gone, let in or not; more than once does no harm. */
  readonly leave: () => void;
};

export type AdmissionOptions = {
  readonly limits: Pick<
    Limits,
    'MAX_SOCKETS' | 'MAX_SOCKETS_PER_ADDRESS' | 'MAX_WAITING_AT_DOOR' | 'MAX_JUDGED_AT_ONCE'
  >;
  readonly metrics: Metrics;
  readonly onError: (error: unknown) => void;
};

/**
 * The line at the door, for all who open a connection, whichever way they come. Judging takes a moment and a look at
 * the disk: a few at a time are judged, the others wait in the order they came, and when too many wait or are in
 * already, the next ones are asked to come back before anything is spent on them.
 */
export class Admission {
  readonly #options: AdmissionOptions;
  readonly #addresses = new Tally();
  /** In the order in which they came. */
  readonly #waiting = new Map<Ticket, () => Promise<void>>();
  #inside = 0;
  #judging = 0;

  constructor(options: AdmissionOptions) {
    this.#options = options;
    options.metrics.gauge('waitingAtDoor', () => this.#waiting.size);
  }

  /** Counts a newcomer; `null` when the server takes no more. */
  enter(from: string): Ticket | null {
    const { limits, metrics } = this.#options;
    const address = networkOf(from);
    const full =
      this.#inside >= limits.MAX_SOCKETS
        ? 'sockets'
        : this.#addresses.of(address) >= limits.MAX_SOCKETS_PER_ADDRESS
          ? 'socketsPerAddress'
          : this.#waiting.size >= limits.MAX_WAITING_AT_DOOR
            ? 'doorQueue'
            : null;
    if (full !== null) {
      metrics.turnedAway(full);
      return null;
    }
    this.#inside += 1;
    this.#addresses.add(address);
    let isHere = true;
    const ticket: Ticket = {
      judge: (judge) => {
        if (!isHere) return;
        this.#waiting.set(ticket, judge);
        this.#judgeNext();
      },
      leave: () => {
        if (!isHere) return;
        isHere = false;
        this.#inside -= 1;
        this.#addresses.remove(address);
        this.#waiting.delete(ticket);
      },
    };
    return ticket;
  }

  #judgeNext(): void {
    const { limits, onError } = this.#options;
    for (const [ticket, judge] of this.#waiting) {
      if (this.#judging >= limits.MAX_JUDGED_AT_ONCE) return;
      this.#waiting.delete(ticket);
      this.#judging += 1;
      judge()
        .catch(onError)
        .finally(() => {
          this.#judging -= 1;
          this.#judgeNext();
        });
    }
  }
}
