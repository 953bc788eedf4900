import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { KIND_AWARENESS } from '../../../shared/protocol/messages.ts';
import { Frame } from '../connections/frame.ts';

/** One tab as y-protocols awareness has it; `state` is null when it has left. */
export type AwarenessEntry = {
  readonly client: number;
  readonly clock: number;
  readonly state: object | null;
};

/** What a program says of itself. */
export type OwnEntry = { readonly client: number; readonly clock: number; readonly text: string };

const MAX_STATE_BYTES = 4096;
const MAX_CLOCK = 2 ** 31;
/** A program says its own entry first, or alone; what follows are others, whom it need not speak for. */
const MAX_ENTRIES_READ = 8;

/**
 * Finds in an awareness message the one entry that its sender may speak for; the others, which honest providers relay,
 * are skipped unread. `null` when there is none, or when it is larger or newer than honest ones are. Throws on bytes
 * that are no such message.
 */
export const readOwnEntry = (
  body: Uint8Array,
  isOwn: (client: number) => boolean,
): OwnEntry | null => {
  const decoder = decoding.createDecoder(body);
  const count = Math.min(decoding.readVarUint(decoder), MAX_ENTRIES_READ);
  for (let index = 0; index < count; index += 1) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    if (isOwn(client)) {
      const isHonest = clock < MAX_CLOCK && sizeOfNext(decoder) <= MAX_STATE_BYTES;
      return isHonest ? { client, clock, text: decoding.readVarString(decoder) } : null;
    }
    skipBytes(decoder);
  }
  return null;
};

const sizeOfNext = (decoder: decoding.Decoder): number => {
  const at = decoder.pos;
  const size = decoding.readVarUint(decoder);
  decoder.pos = at;
  return size;
};

const skipBytes = (decoder: decoding.Decoder): void => {
  const size = decoding.readVarUint(decoder);
  if (size > decoder.arr.length - decoder.pos) throw new Error('Cut off');
  decoder.pos += size;
};

/** Tells any Yjs client who is here and does what. */
export const awarenessFrame = (entries: readonly AwarenessEntry[]): Frame =>
  new Frame(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, KIND_AWARENESS);
      const body = encoding.encode((inner) => {
        encoding.writeVarUint(inner, entries.length);
        for (const { client, clock, state } of entries) {
          encoding.writeVarUint(inner, client);
          encoding.writeVarUint(inner, clock);
          encoding.writeVarString(inner, JSON.stringify(state));
        }
      });
      encoding.writeVarUint8Array(encoder, body);
    }),
  );
