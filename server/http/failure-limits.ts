import { RateLimiterMemory } from 'rate-limiter-flexible';

const MINUTE_S = 60;

/**
 * Wrong codes a minute. Right ones are never counted: hundreds of people come from one address, and nearly
 * all of them type it right. While the whole server is being tried, each address has only a few slips left,
 * so that the attacker's errors do not shut everybody else out.
 */
const LIMITS = { perAddress: 100, wholeServer: 300, perAddressUnderAttack: 5 } as const;

export type FailureLimits = {
  /** True when this address must wait before it tries again. */
  isBlocked(address: string): Promise<boolean>;
  failed(address: string): Promise<void>;
};

const SERVER = 'server';

/** Counts the wrong attempts at something short enough to guess. */
export const createFailureLimits = (): FailureLimits => {
  const addresses = new RateLimiterMemory({ points: LIMITS.perAddress, duration: MINUTE_S });
  const server = new RateLimiterMemory({ points: LIMITS.wholeServer, duration: MINUTE_S });

  return {
    isBlocked: async (address) => {
      const [own, all] = await Promise.all([addresses.get(address), server.get(SERVER)]);
      const isAttacked = (all?.consumedPoints ?? 0) >= LIMITS.wholeServer;
      const limit = isAttacked ? LIMITS.perAddressUnderAttack : LIMITS.perAddress;
      return (own?.consumedPoints ?? 0) >= limit;
    },
    failed: async (address) => {
      await Promise.all([addresses.penalty(address), server.penalty(SERVER)]);
    },
  };
};
