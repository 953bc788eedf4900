import type { CloseCode } from '../../shared/protocol/close-codes.ts';
import type { Connection } from './connections/connection.ts';

/** Of those who are sent away together, one comes back in each of these spans. */
const SPAN_MS = 10;
/** Nobody comes back sooner: a server that restarts needs a moment. */
const SOONEST_MS = 2000;

/**
 * Closes connections and tells each of our own clients another moment to come back at, over a time that grows with
 * their number: a hundred a second.
 */
export const sendAway = (
  connections: readonly Connection[],
  code: CloseCode,
  reason: string,
  random: () => number = Math.random,
): void => {
  for (const [place, connection] of connections.entries()) {
    const ms = Math.round(SOONEST_MS + (place + random()) * SPAN_MS);
    connection.tell({ kind: 'comeBack', ms });
    connection.close(code, reason);
  }
};
