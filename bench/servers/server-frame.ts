const BINARY = 0x82;
const LARGEST_SHORT = 125;
const LARGEST_MEDIUM = 0xffff;

const headerFor = (length: number): Buffer => {
  if (length <= LARGEST_SHORT) return Buffer.from([BINARY, length]);
  const isMedium = length <= LARGEST_MEDIUM;
  const header = Buffer.alloc(isMedium ? 4 : 10);
  header[0] = BINARY;
  header[1] = isMedium ? 126 : 127;
  if (isMedium) header.writeUInt16BE(length, 2);
  else header.writeBigUInt64BE(BigInt(length), 2);
  return header;
};

/** One message from a server as it goes on the wire. */
export const serverFrame = (payload: Uint8Array): Buffer =>
  Buffer.concat([headerFor(payload.length), payload]);
