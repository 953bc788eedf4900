import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { isLoopback, networkOf } from '../network-address.ts';

const HOUR_S = 3600;
const SECOND_MS = 1000;

export type CreationLimit = {
  /** Counts one; otherwise how many seconds until the next is taken. */
  take(address: string): Promise<{ readonly ok: true } | { readonly ok: false; waitS: number }>;
};

/**
 * Limits what an address may create in an hour. Where only this machine can reach the server, its programs are no
 * strangers; behind a proxy that is not trusted, the whole world would have this machine's address.
 */
export const createCreationLimit = (perHour: number, isLocal: boolean): CreationLimit => {
  const addresses = new RateLimiterMemory({ points: perHour, duration: HOUR_S });
  return {
    take: async (address) => {
      if (isLocal && isLoopback(address)) return { ok: true };
      try {
        await addresses.consume(networkOf(address));
        return { ok: true };
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return { ok: false, waitS: Math.ceil(refused.msBeforeNext / SECOND_MS) };
      }
    },
  };
};
