import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';

/** Bytes as they lie in the database. */
export type Packed = { readonly payload: Uint8Array; readonly isDeflated: boolean };

/** Below this, deflating saves less than it costs. */
const MIN_BYTES = 512;

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** Deflates in the system's thread pool: neither the event loop nor the storage thread waits for it. */
export const pack = async (bytes: Uint8Array): Promise<Packed> => {
  if (bytes.length < MIN_BYTES) return { payload: bytes, isDeflated: false };
  return { payload: await deflate(bytes), isDeflated: true };
};

/** The bytes that were packed, inflated in the thread pool. */
export const unpack = async ({ payload, isDeflated }: Packed): Promise<Uint8Array> => {
  if (!isDeflated) return payload;
  const { buffer, byteOffset, length } = await inflate(payload);
  return new Uint8Array(buffer, byteOffset, length);
};
