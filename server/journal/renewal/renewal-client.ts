import { randomInt } from 'node:crypto';

/** The upper half of a renewal's client id; the lower is random. */
const MARK = 0x7a1c;
const COUNT = 0x1_0000;

/**
 * True for a client id under which a renewal may have written a document anew: one in 65,536 of all ids. A copy whose
 * state vector names one that the document itself does not know comes from a renewal that was undone: when one backup
 * is restored twice, the second knows nothing of the first.
 */
export const isRenewalClient = (client: number): boolean => client >>> 16 === MARK;

/** A client id for a renewal, other than those that the document has known. */
export const createRenewalClient = (known: ReadonlySet<number>): number => {
  for (;;) {
    const client = MARK * COUNT + randomInt(COUNT);
    if (!known.has(client)) return client;
  }
};
