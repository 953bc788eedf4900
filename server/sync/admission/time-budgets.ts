import { Rate } from '../connections/rate.ts';

/** What a session's frames may cost, in ms of the event loop a second; an honest person takes less than one. */
const MS_PER_SECOND = 250;
/** A day offline may come at once. */
const BURST_MS = 5_000;
/** Nobody gets a new budget by hanging up: it is full again by then anyway. */
const FORGET_AFTER_MS = 30_000;

type Budget = { readonly rate: Rate; usedAt: number };

/**
 * How much of the server's one thread each session may use, whatever it does with it: the last defence against frames
 * that are small and dear. `now` in ms of a clock that never goes back.
 */
export class TimeBudgets {
  readonly #budgets = new Map<string, Budget>();

  /** Charges a session for a frame; false when its budget is used up. */
  take(session: string, ms: number, now: number): boolean {
    const budget = this.#budgets.get(session) ?? {
      rate: new Rate(MS_PER_SECOND, BURST_MS, now),
      usedAt: now,
    };
    budget.usedAt = now;
    this.#budgets.set(session, budget);
    return budget.rate.take(now, ms);
  }

  /** Forgets those whose budget is full again. */
  tidy(now: number): void {
    for (const [session, { usedAt }] of this.#budgets) {
      if (now - usedAt > FORGET_AFTER_MS) this.#budgets.delete(session);
    }
  }
}
