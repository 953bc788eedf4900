import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Clock } from '../../shared/lib/clock.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { networkOf } from '../network-address.ts';

const MINUTE_S = 60;

/**
 * Wrong guesses a minute. Right ones are never counted: hundreds of people come from one address, and nearly
 * all of them type it right. While the whole server is being tried, each address has only a few slips, and
 * none once it is tried from everywhere.
 */
const LIMITS = {
  perAddress: 100,
  wholeServer: 300,
  perAddressUnderAttack: 5,
  wholeServerFromEverywhere: 3000,
} as const;

/**
 * Past the limit an address is not shut out, since the next one there may be right; its guesses wait in one
 * lane for the whole server, which lets so few through that guessing leads nowhere.
 */
const LANE = { gapMs: 50, places: 800 } as const;

const SERVER = 'server';

export type FailureLimits = {
  /**
   * Makes a guess in its turn; `null` from `guess` means wrong.
   * `tooMany`: wrong and past the limit, or too many wait already.
   */
  attempt<Value>(
    address: string,
    guess: () => Promise<Value | null>,
  ): Promise<Result<Value, 'wrong' | 'tooMany'>>;
};

type Lane = {
  /** True when it is their turn; false when too many came after them. */
  join(): Promise<boolean>;
};

/**
 * One at a time, the newest first: what an attacker has piled up must not stand before the people who come when the
 * attack is over. When all places are taken, the one who has waited longest gives theirs up.
 */
const createLane = (clock: Clock): Lane => {
  const waiting: ((isTurn: boolean) => void)[] = [];
  let freeAt = 0;
  let isRunning = false;
  const run = (): void => {
    isRunning = waiting.length > 0;
    if (!isRunning) return;
    clock.after(Math.max(0, freeAt - clock.now()), () => {
      freeAt = clock.now() + LANE.gapMs;
      waiting.pop()?.(true);
      run();
    });
  };
  return {
    join: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (waiting.length > LANE.places) waiting.shift()?.(false);
        if (!isRunning) run();
      }),
  };
};

/** Limits wrong guesses at something short enough to be guessed. */
export const createFailureLimits = (clock: Clock, metrics: Metrics): FailureLimits => {
  const addresses = new RateLimiterMemory({ points: LIMITS.perAddress, duration: MINUTE_S });
  const server = new RateLimiterMemory({ points: LIMITS.wholeServer, duration: MINUTE_S });
  const lane = createLane(clock);

  const isPastLimit = async (address: string): Promise<boolean> => {
    const [own, all] = await Promise.all([addresses.get(address), server.get(SERVER)]);
    const failures = all?.consumedPoints ?? 0;
    const isAttacked = failures >= LIMITS.wholeServer;
    const limit = isAttacked ? LIMITS.perAddressUnderAttack : LIMITS.perAddress;
    return failures >= LIMITS.wholeServerFromEverywhere || (own?.consumedPoints ?? 0) >= limit;
  };

  return {
    attempt: async (from, guess) => {
      const address = networkOf(from);
      const isSlow = await isPastLimit(address);
      if (isSlow) {
        metrics.turnedAway('guesses');
        if (!(await lane.join())) return err('tooMany');
      }
      const value = await guess();
      if (value !== null) return ok(value);
      await Promise.all([addresses.penalty(address), server.penalty(SERVER)]);
      return err(isSlow ? 'tooMany' : 'wrong');
    },
  };
};
