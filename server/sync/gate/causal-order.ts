import * as Y from 'yjs';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { Incoming, IncomingFault } from './incoming.ts';
import type { Struct } from './read-update.ts';
import { type Store, structAt } from './store.ts';

/** The first that is missing of what a struct hangs on: its neighbours when it was written, or the type it was put into. */
const missingOf = (struct: Struct, isReached: (id: Y.ID) => boolean): Y.ID | null => {
  if (struct instanceof Y.GC) return null;
  const { origin, rightOrigin, parent } = struct;
  if (origin && !isReached(origin)) return origin;
  if (rightOrigin && !isReached(rightOrigin)) return rightOrigin;
  return parent instanceof Y.ID && !isReached(parent) ? parent : null;
};

/**
 * The fresh items in an order in which each comes after all it hangs on. Updates list clients by id, not
 * causally: a child may stand before its parent. What `Y.applyUpdate` would keep pending (a gap, or items
 * waiting for each other) is found here. Every client waits for one struct at a time and is looked at again only when that
 * has been placed, so that a stranger cannot make this long by the order of their structs.
 */
export const causalOrder = (
  { fresh }: Incoming,
  store: Store,
): Result<readonly Y.Item[], IncomingFault> => {
  const order: Y.Item[] = [];
  const reached = new Map<number, number>();
  /** How many structs of each client are placed. */
  const placed = new Map<number, number>();
  /** Clients, by the struct that each waits for. */
  const waiting = new Map<Struct, number[]>();
  const isReached = ({ client, clock }: Y.ID): boolean =>
    clock < (reached.get(client) ?? Y.getState(store, client));

  // Grows while it is walked through.
  const ready = [...fresh.keys()];
  for (const client of ready) {
    const structs = fresh.get(client) ?? [];
    let next = placed.get(client) ?? 0;
    for (let struct = structs[next]; struct; struct = structs[next]) {
      const missing = missingOf(struct, isReached);
      if (missing) {
        const awaited = structAt(store, fresh, missing);
        if (!awaited) return err('gap');
        const waiters = waiting.get(awaited) ?? [];
        waiters.push(client);
        waiting.set(awaited, waiters);
        break;
      }
      if (struct instanceof Y.Item) order.push(struct);
      reached.set(client, struct.id.clock + struct.length);
      next += 1;
      for (const waiter of waiting.get(struct) ?? []) ready.push(waiter);
      waiting.delete(struct);
    }
    placed.set(client, next);
  }
  // Whoever still waits does so for somebody who waits for them.
  return waiting.size === 0 ? ok(order) : err('malformed');
};
