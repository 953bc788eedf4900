const BINARY = 0x82;

/** One message from a server as it goes on the wire; at most 64 KB, which no edit exceeds. */
export const serverFrame = (payload: Uint8Array): Buffer => {
  const { length } = payload;
  const header = length < 126 ? [BINARY, length] : [BINARY, 126, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(header), payload]);
};
