import type { Dialect } from '../dialects/dialect.ts';

/** What one message holds, as flat triples and pairs so that telling it to everybody costs little. */
export type Message = {
  /** stream, writer, count … */
  readonly edits: readonly number[];
  /** writer, count … */
  readonly pointers: readonly number[];
};

const SLOTS = 8192;

type Slot = { readonly bytes: Buffer; readonly message: Message };

/** Reads messages; one that has just been read for somebody else, byte by byte the same, is not read again. */
export class MessageReader {
  readonly #dialect: Dialect;
  readonly #slots = Array.from<Slot | undefined>({ length: SLOTS });

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  read(payload: Buffer): Message {
    const { length } = payload;
    const index = (length * 31 + (length < 16 ? 0 : payload.readUInt32LE(length - 9))) % SLOTS;
    const known = this.#slots[index];
    if (known?.bytes.equals(payload)) return known.message;
    const edits: number[] = [];
    const pointers: number[] = [];
    this.#dialect.scanEdits(payload, (stream, writer, count) => edits.push(stream, writer, count));
    this.#dialect.scanPointers(payload, (writer, count) => pointers.push(writer, count));
    const message = { edits, pointers };
    this.#slots[index] = { bytes: Buffer.from(payload), message };
    return message;
  }
}
