import * as Y from 'yjs';
import { err, ok, type Result } from '../../../shared/lib/result.ts';

export type Store = Y.Doc['store'];
type Struct = Y.Item | Y.GC;

/** A deleted range of one client's clocks, `from` inclusive and `to` exclusive. */
export type DeletedRange = { readonly client: number; readonly from: number; readonly to: number };

/** What an update brings that the document does not have yet. */
export type Incoming = {
  /** Canonical bytes of exactly that; the only bytes that are judged, applied, stored and sent on. */
  readonly update: Uint8Array;
  /** New structs by client, contiguous and starting where the document's knowledge ends. */
  readonly fresh: ReadonlyMap<number, readonly Struct[]>;
  readonly deleted: readonly DeletedRange[];
};

/** `gap`: it hangs on structs that neither the update nor the document has. */
export type IncomingFault = 'malformed' | 'tooLarge' | 'gap';

/** Limits on what one update may carry; far above what an honest day offline makes. */
const MAX_STRUCTS = 50_000;
const MAX_GC_LENGTH = 1 << 24;
const MAX_CLOCK = 2 ** 31;

/** Splits decoded structs by client; `null` when a client has two sections, a hole or an impossible length. */
const sectionsOf = (structs: readonly (Struct | Y.Skip)[]): Map<number, Struct[]> | null => {
  const sections = new Map<number, Struct[]>();
  let client: number | null = null;
  let nextClock = 0;
  for (const struct of structs) {
    // Decoders disagree on repeated sections and on skips, so neither is let through.
    if (struct instanceof Y.Skip || struct.length < 1) return null;
    if (struct instanceof Y.GC && struct.length > MAX_GC_LENGTH) return null;
    if (struct.id.client !== client) {
      client = struct.id.client;
      if (sections.has(client)) return null;
      sections.set(client, []);
      nextClock = struct.id.clock;
    }
    if (struct.id.clock !== nextClock) return null;
    nextClock += struct.length;
    if (nextClock >= MAX_CLOCK) return null;
    sections.get(client)?.push(struct);
  }
  return sections;
};

const rangesOf = (deleteSet: ReturnType<typeof Y.decodeUpdate>['ds']): DeletedRange[] | null => {
  const ranges: DeletedRange[] = [];
  for (const [client, items] of deleteSet.clients) {
    for (const { clock, len } of items) {
      // A range of length zero makes Yjs throw in the middle of an apply.
      if (len < 1 || clock + len >= MAX_CLOCK) return null;
      ranges.push({ client, from: clock, to: clock + len });
    }
  }
  return ranges;
};

const decode = (
  update: Uint8Array,
): { sections: Map<number, Struct[]>; deleted: DeletedRange[] } | null => {
  const { structs, ds } = Y.decodeUpdate(update);
  if (structs.length > MAX_STRUCTS) return null;
  const sections = sectionsOf(structs);
  const deleted = rangesOf(ds);
  return sections && deleted && { sections, deleted };
};

/** Drops from the update what the document has already and encodes the rest anew. */
const withoutKnown = (update: Uint8Array, clients: Iterable<number>, store: Store): Uint8Array => {
  const known = new Map<number, number>();
  for (const client of clients) known.set(client, Y.getState(store, client));
  return Y.diffUpdate(update, Y.encodeStateVector(known));
};

/**
 * Reads an update from a stranger without touching the document.
 * Honest clients repeat themselves after every reconnect, so what is known is taken away first; stale
 * structs with forged origins never reach Yjs that way.
 */
export const readIncoming = (bytes: Uint8Array, store: Store): Result<Incoming, IncomingFault> => {
  try {
    const offered = decode(bytes);
    if (!offered) return err('malformed');
    const update = withoutKnown(bytes, offered.sections.keys(), store);
    const rest = decode(update);
    if (!rest) return err('malformed');
    for (const [client, [first]] of rest.sections) {
      if (first && first.id.clock > Y.getState(store, client)) return err('gap');
    }
    for (const { client, to } of rest.deleted) {
      const last = rest.sections.get(client)?.at(-1);
      const end = last ? last.id.clock + last.length : Y.getState(store, client);
      if (to > end) return err('gap');
    }
    return ok({ update, fresh: rest.sections, deleted: rest.deleted });
  } catch {
    return err('malformed');
  }
};
