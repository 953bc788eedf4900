import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const MINUTE_S = 60;
const SECOND_MS = 1000;

export type CommandLimit = {
  /** Counts one command of a session; answers in how many seconds the next is taken, `null` when this one is. */
  take(sessionId: string): Promise<number | null>;
};

/**
 * Limits what one session, or one person, may ask for in a minute or in another `duration` in seconds. Each command is written to disk and told to everybody, so that a
 * program gone wild would keep all others waiting.
 */
export const createCommandLimit = (points: number, duration = MINUTE_S): CommandLimit => {
  const sessions = new RateLimiterMemory({ points, duration });
  return {
    take: async (sessionId) => {
      try {
        await sessions.consume(sessionId);
        return null;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return Math.ceil(refused.msBeforeNext / SECOND_MS);
      }
    },
  };
};
