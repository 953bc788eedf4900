import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { type Range, type ReadFault, readUpdate, type Struct } from './read-update.ts';
import { type Store, structsIn } from './store.ts';

/** Part of a living item of the document that an update deletes. */
export type Deletion = { readonly item: Y.Item; readonly range: Range };

/** What an update brings that the document does not have yet. */
export type Incoming = {
  /** New structs by client, contiguous and starting where the document's knowledge ends. */
  readonly fresh: ReadonlyMap<number, readonly Struct[]>;
  /** What it deletes of the document. Honest clients repeat every deletion they know of; those are left out. */
  readonly deletions: readonly Deletion[];
  /** What it deletes of its own structs, sorted, by client. */
  readonly deletedAtOnce: ReadonlyMap<number, readonly Range[]>;
};

/** `gap`: it hangs on structs that neither the update nor the document has. */
export type IncomingFault = ReadFault | 'gap';

/**
 * Reads an update from a stranger without touching the document.
 * Honest clients repeat themselves after every reconnect, so what is known is taken away first; stale
 * structs with forged origins never reach Yjs that way.
 */
export const readIncoming = (bytes: Uint8Array, store: Store): Result<Incoming, IncomingFault> => {
  const read = readUpdate(bytes);
  if (!read.ok) return read;
  const fresh = new Map<number, readonly Struct[]>();
  for (const [client, structs] of read.value.sections) {
    const known = Y.getState(store, client);
    const first = structs[0];
    if (first && first.id.clock > known) return err('gap');
    const unknown = first && first.id.clock < known ? withoutKnown(structs, known) : structs;
    if (unknown.length > 0) fresh.set(client, unknown);
  }
  const deletions: Deletion[] = [];
  const deletedAtOnce = new Map<number, readonly Range[]>();
  for (const [client, ranges] of read.value.deleted) {
    const known = Y.getState(store, client);
    const last = fresh.get(client)?.at(-1);
    const end = last ? last.id.clock + last.length : known;
    const atOnce: Range[] = [];
    for (const range of ranges) {
      if (range.to > end) return err('gap');
      if (range.to > known) atOnce.push({ ...range, from: Math.max(range.from, known) });
      addDeletions(deletions, store, range);
    }
    if (atOnce.length > 0) deletedAtOnce.set(client, atOnce);
  }
  return ok({ fresh, deletions, deletedAtOnce });
};

/** The structs from clock `known` on; one that is known in part is cut there. */
const withoutKnown = (structs: readonly Struct[], known: number): readonly Struct[] => {
  const index = structs.findIndex(({ id, length }) => id.clock + length > known);
  const first = structs[index];
  if (!first) return [];
  const offset = known - first.id.clock;
  return [offset > 0 ? restOf(first, offset) : first, ...structs.slice(index + 1)];
};

/** What is left of a struct when its first `offset` units are known: it hangs on those, whatever it said itself. */
const restOf = (struct: Struct, offset: number): Struct => {
  const { client, clock } = struct.id;
  const id = new Y.ID(client, clock + offset);
  if (struct instanceof Y.GC) return new Y.GC(id, struct.length - offset);
  const origin = new Y.ID(client, clock + offset - 1);
  const content = struct.content.splice(offset);
  return new Y.Item(id, null, origin, null, struct.rightOrigin, null, null, content);
};

const addDeletions = (deletions: Deletion[], store: Store, { client, from, to }: Range): void => {
  for (const struct of structsIn(store, client, from, to)) {
    if (!(struct instanceof Y.Item) || struct.deleted) continue;
    const { clock } = struct.id;
    const range = { client, from: Math.max(from, clock), to: Math.min(to, clock + struct.length) };
    deletions.push({ item: struct, range });
  }
};

/** How many units of a fresh struct the same update deletes again. */
export const deletedUnitsOf = (
  { id, length }: Struct,
  deletedAtOnce: Incoming['deletedAtOnce'],
): number => {
  const ranges = deletedAtOnce.get(id.client);
  if (!ranges) return 0;
  const end = id.clock + length;
  // The first range that ends behind the struct's beginning.
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? Infinity) <= id.clock) low = middle + 1;
    else high = middle;
  }
  let units = 0;
  for (let range = ranges[low]; range && range.from < end; range = ranges[(low += 1)]) {
    units += Math.min(range.to, end) - Math.max(range.from, id.clock);
  }
  return units;
};

/** Canonical bytes of exactly this: what was judged, and nothing that came along with it. */
export const encodeIncoming = ({ fresh, deletions, deletedAtOnce }: Incoming): Uint8Array => {
  const encoder = new Y.UpdateEncoderV1();
  const { restEncoder: out } = encoder;
  encoding.writeVarUint(out, fresh.size);
  // Highest client first, as `Y.mergeUpdates` takes for granted: in another order it loses structs.
  for (const [client, structs] of [...fresh].toSorted(([a], [b]) => b - a)) {
    encoding.writeVarUint(out, structs.length);
    encoding.writeVarUint(out, client);
    encoding.writeVarUint(out, structs[0]?.id.clock ?? 0);
    for (const struct of structs) struct.write(encoder, 0);
  }
  const ranges = [...deletions.map(({ range }) => range), ...[...deletedAtOnce.values()].flat()];
  const byClient = Map.groupBy(ranges, ({ client }) => client);
  encoding.writeVarUint(out, byClient.size);
  for (const [client, own] of byClient) {
    encoding.writeVarUint(out, client);
    encoding.writeVarUint(out, own.length);
    for (const { from, to } of own) {
      encoding.writeVarUint(out, from);
      encoding.writeVarUint(out, to - from);
    }
  }
  return encoder.toUint8Array();
};
