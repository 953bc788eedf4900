import * as Y from 'yjs';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { Incoming, IncomingFault } from './incoming.ts';
import type { Struct } from './read-update.ts';
import type { Store } from './store.ts';

type Queue = { readonly structs: readonly Struct[]; next: number };

/** True when all that a struct hangs on passes: its neighbours when it was written, or the type it was put into. */
const everyDependency = (struct: Struct, passes: (id: Y.ID) => boolean): boolean => {
  if (struct instanceof Y.GC) return true;
  const { origin, rightOrigin, parent } = struct;
  if (origin && !passes(origin)) return false;
  if (rightOrigin && !passes(rightOrigin)) return false;
  return !(parent instanceof Y.ID) || passes(parent);
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
  const waiting = new Map<number, Queue>();
  for (const [client, structs] of fresh) waiting.set(client, { structs, next: 0 });
  const isReached = ({ client, clock }: Y.ID): boolean =>
    clock < (reached.get(client) ?? Y.getState(store, client));

  let moved = true;
  while (moved && waiting.size > 0) {
    moved = false;
    for (const [client, queue] of waiting) {
      for (
        let struct = queue.structs[queue.next];
        struct && everyDependency(struct, isReached);
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
  waiting: ReadonlyMap<number, Queue>,
  fresh: Incoming['fresh'],
  store: Store,
): boolean => {
  const isHere = ({ client, clock }: Y.ID): boolean => {
    const last = fresh.get(client)?.at(-1);
    return clock < (last ? last.id.clock + last.length : Y.getState(store, client));
  };
  return [...waiting.values()].some(({ structs, next }) => {
    const struct = structs[next];
    return struct !== undefined && !everyDependency(struct, isHere);
  });
};
