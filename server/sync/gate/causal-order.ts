import * as Y from 'yjs';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { Incoming, IncomingFault, Store } from './incoming.ts';

/** The ids a struct hangs on: its neighbours when it was written, or the type it was put into. */
const dependencies = (struct: Y.Item | Y.GC): Y.ID[] => {
  if (struct instanceof Y.GC) return [];
  const { origin, rightOrigin, parent } = struct;
  return [origin, rightOrigin, parent].filter((id) => id instanceof Y.ID);
};

/**
 * The fresh items in an order in which each comes after all it hangs on. Updates list clients by id, not
 * causally: a child may stand before its parent. This walks as `Y.applyUpdate` would, so an update
 * that would stay pending there (a gap, or items waiting for each other) is found here.
 */
export const causalOrder = (
  { fresh }: Incoming,
  store: Store,
): Result<readonly Y.Item[], IncomingFault> => {
  const order: Y.Item[] = [];
  const reached = new Map<number, number>();
  const waiting = new Map([...fresh].map(([client, structs]) => [client, { structs, next: 0 }]));
  const stateOf = (client: number): number => reached.get(client) ?? Y.getState(store, client);
  const isReady = (struct: Y.Item | Y.GC): boolean =>
    dependencies(struct).every((id) => id.clock < stateOf(id.client));

  let moved = true;
  while (moved && waiting.size > 0) {
    moved = false;
    for (const [client, queue] of waiting) {
      for (
        let struct = queue.structs[queue.next];
        struct && isReady(struct);
        struct = queue.structs[queue.next]
      ) {
        if (struct instanceof Y.Item) order.push(struct);
        reached.set(client, struct.id.clock + struct.length);
        queue.next += 1;
        moved = true;
      }
      if (queue.next === queue.structs.length) waiting.delete(client);
    }
  }
  if (waiting.size === 0) return ok(order);
  return err(hangsOnSomethingElse(waiting, fresh, store) ? 'gap' : 'malformed');
};

/** True when a struct that could not be placed names one that is neither known nor in the update. */
const hangsOnSomethingElse = (
  waiting: ReadonlyMap<number, { structs: readonly (Y.Item | Y.GC)[]; next: number }>,
  fresh: Incoming['fresh'],
  store: Store,
): boolean => {
  const endOf = (client: number): number => {
    const last = fresh.get(client)?.at(-1);
    return last ? last.id.clock + last.length : Y.getState(store, client);
  };
  return [...waiting.values()].some(({ structs, next }) => {
    const struct = structs[next];
    return struct !== undefined && dependencies(struct).some((id) => id.clock >= endOf(id.client));
  });
};
