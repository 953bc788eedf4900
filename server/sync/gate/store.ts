import * as Y from 'yjs';
import type { Struct } from './read-update.ts';

/** What a document has, struct by struct; only ever read here. */
export type Store = Y.Doc['store'];

/** Index of the struct that covers a clock. The clock must be within the structs. */
const indexAt = (structs: readonly Struct[], clock: number): number => {
  let low = 0;
  let high = structs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((structs[middle]?.id.clock ?? Infinity) <= clock) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The struct that covers an id, from the document or from the update; `null` when neither has it. */
export const structAt = (
  store: Store,
  fresh: ReadonlyMap<number, readonly Struct[]>,
  { client, clock }: Y.ID,
): Struct | null => {
  const structs = clock < Y.getState(store, client) ? store.clients.get(client) : fresh.get(client);
  const first = structs?.[0];
  const last = structs?.at(-1);
  if (!structs || !first || !last) return null;
  if (clock < first.id.clock || clock >= last.id.clock + last.length) return null;
  return structs[indexAt(structs, clock)] ?? null;
};

/** The document's structs that a range of clocks touches. */
export const structsIn = function* (
  store: Store,
  client: number,
  from: number,
  to: number,
): Generator<Struct> {
  const structs = store.clients.get(client);
  if (!structs || from >= Y.getState(store, client)) return;
  for (let index = indexAt(structs, from); index < structs.length; index += 1) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= to) return;
    yield struct;
  }
};
