export const OPCODE = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
export type Opcode = (typeof OPCODE)[keyof typeof OPCODE];

/** Masking protects proxies, not us: a fixed mask costs the server what a random one does. */
const MASK = [0x37, 0xfa, 0x21, 0x3d] as const;

const LARGEST_SHORT = 125;
const LARGEST_MEDIUM = 0xffff;

const headerFor = (opcode: Opcode, size: number): Buffer => {
  if (size <= LARGEST_SHORT) return Buffer.from([0x80 | opcode, 0x80 | size]);
  if (size <= LARGEST_MEDIUM) {
    const header = Buffer.from([0x80 | opcode, 0x80 | 126, 0, 0]);
    header.writeUInt16BE(size, 2);
    return header;
  }
  const header = Buffer.alloc(10);
  header[0] = 0x80 | opcode;
  header[1] = 0x80 | 127;
  header.writeBigUInt64BE(BigInt(size), 2);
  return header;
};

/** One message from a client as it goes on the wire. */
export const clientFrame = (opcode: Opcode, payload: Uint8Array): Buffer => {
  const header = headerFor(opcode, payload.length);
  const frame = Buffer.allocUnsafe(header.length + MASK.length + payload.length);
  header.copy(frame);
  frame.set(MASK, header.length);
  const start = header.length + MASK.length;
  for (let index = 0; index < payload.length; index += 1) {
    frame[start + index] = (payload[index] ?? 0) ^ (MASK[index & 3] ?? 0);
  }
  return frame;
};
