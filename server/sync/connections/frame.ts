import { constants, deflateRawSync } from 'node:zlib';

/** Below about one network packet there is nothing to win by deflating. */
const MIN_DEFLATED_BYTES = 1400;
/** Room and tick pay for this once, whatever the number of readers; higher levels win a few per cent at twice the time. */
const LEVEL = 3;
/** For what is large, such as a whole board, time counts more than the last tenth. */
const LARGE_BYTES = 64 * 1024;
const LEVEL_FOR_LARGE = 1;

const FINAL_BINARY = 0x82;
const DEFLATED = 0x40;
const MAX_HEADER = 10;

/** An unmasked WebSocket frame around a payload (RFC 6455, 5.2), with room for neither extension data nor continuation. */
const wireForm = (payload: Uint8Array, isDeflated: boolean): Buffer => {
  const { length } = payload;
  const header = length < 126 ? 2 : length < 65_536 ? 4 : MAX_HEADER;
  const wire = Buffer.allocUnsafe(header + length);
  wire[0] = isDeflated ? FINAL_BINARY | DEFLATED : FINAL_BINARY;
  if (header === 2) wire[1] = length;
  else if (header === 4) {
    wire[1] = 126;
    wire.writeUInt16BE(length, 2);
  } else {
    wire[1] = 127;
    wire.writeBigUInt64BE(BigInt(length), 2);
  }
  wire.set(payload, header);
  return wire;
};

/** Zlib’s own measures, for what is large. */
const MAX_WINDOW_BITS = 15;
const MAX_CHUNK_BYTES = 16 * 1024;

/**
 * Deflated as permessage-deflate wants it without context takeover (RFC 7692, 7.2.1): the last four bytes are left out.
 * A window no larger than what is in it: a small frame takes two thirds of the time, and as many bytes.
 */
const deflate = (payload: Uint8Array): Uint8Array =>
  deflateRawSync(payload, {
    level: payload.length < LARGE_BYTES ? LEVEL : LEVEL_FOR_LARGE,
    windowBits: Math.min(MAX_WINDOW_BITS, Math.ceil(Math.log2(payload.length))),
    chunkSize: Math.min(MAX_CHUNK_BYTES, payload.length),
    finishFlush: constants.Z_SYNC_FLUSH,
  }).subarray(0, -4);

/**
 * One message of the protocol, made once and shared by all sockets it goes to: what a room says in a tick is encoded,
 * framed and deflated once, however many people read it.
 */
export class Frame {
  /** The message as the protocol has it: kind first. */
  readonly payload: Uint8Array;
  #plain: Buffer | null = null;
  #deflated: Buffer | null = null;

  constructor(payload: Uint8Array) {
    this.payload = payload;
  }

  /** The bytes of the WebSocket frame; deflated where the socket takes it and it is worth it. */
  wire(mayDeflate: boolean): Buffer {
    if (!mayDeflate || this.payload.length < MIN_DEFLATED_BYTES) {
      return (this.#plain ??= wireForm(this.payload, false));
    }
    return (this.#deflated ??= this.#deflate());
  }

  #deflate(): Buffer {
    const deflated = deflate(this.payload);
    return deflated.length < this.payload.length ? wireForm(deflated, true) : this.wire(false);
  }
}
