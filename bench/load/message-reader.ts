import { constants, inflateRawSync } from 'node:zlib';
import type { Dialect } from '../dialects/dialect.ts';

/** What one message holds, as flat triples and pairs so that telling it to everybody costs little. */
export type Message = {
  /** stream, writer, count … */
  readonly edits: readonly number[];
  /** writer, count … */
  readonly pointers: readonly number[];
  /** It brings the board's content after the greetings. */
  readonly isContent: boolean;
};

const SLOTS = 8192;

/** What permessage-deflate leaves away at the end of each message. */
const DEFLATE_TAIL = Buffer.from([0, 0, 0xff, 0xff]);

const inflate = (payload: Buffer): Buffer =>
  inflateRawSync(Buffer.concat([payload, DEFLATE_TAIL]), { finishFlush: constants.Z_SYNC_FLUSH });

type Slot = { readonly bytes: Buffer; readonly message: Message };

/** Reads messages; one that has just been read for somebody else, byte by byte the same, is not read again. */
export class MessageReader {
  readonly #dialect: Dialect;
  readonly #slots = Array.from<Slot | undefined>({ length: SLOTS });

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** `isCompressed`: the message as deflate left it, without anything from those before it. */
  read(payload: Buffer, isCompressed: boolean): Message {
    const { length } = payload;
    const index = (length * 31 + (length < 16 ? 0 : payload.readUInt32LE(length - 9))) % SLOTS;
    const known = this.#slots[index];
    if (known?.bytes.equals(payload)) return known.message;
    const message = this.#scan(isCompressed ? inflate(payload) : payload);
    this.#slots[index] = { bytes: Buffer.from(payload), message };
    return message;
  }

  #scan(payload: Buffer): Message {
    const edits: number[] = [];
    const pointers: number[] = [];
    this.#dialect.scanEdits(payload, (stream, writer, count) => edits.push(stream, writer, count));
    this.#dialect.scanPointers(payload, (writer, count) => pointers.push(writer, count));
    return { edits, pointers, isContent: this.#dialect.isContent(payload) };
  }
}
