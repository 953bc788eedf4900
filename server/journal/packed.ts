import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, brotliDecompress, constants } from 'node:zlib';

/** A whole state as it is kept: compressed, unless that is not worth it. */
export type Packed = { readonly payload: Uint8Array; readonly isCompressed: boolean };

/** Below this, compressing saves less than it costs. */
const MIN_BYTES = 512;

/** Brotli at this level is faster than deflate, and its results are an eighth smaller (decision 0016). */
const QUALITY = 5;

/** Node fills buffers of one size, each new: for what is small, one that is hardly larger. */
const MAX_CHUNK_BYTES = 64 * 1024;
const MIN_CHUNK_BYTES = 1024;
/** States are packed to about a quarter. */
const USUAL_RATIO = 4;

const chunkFor = (bytes: number): number =>
  Math.min(MAX_CHUNK_BYTES, Math.max(MIN_CHUNK_BYTES, bytes));

/** A window no larger than what is in it: for small states Brotli then takes kilobytes of memory, not megabytes. */
const optionsFor = ({ length }: Uint8Array) => ({
  chunkSize: chunkFor(length),
  params: {
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: length,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(
      constants.BROTLI_DEFAULT_WINDOW,
      Math.max(constants.BROTLI_MIN_WINDOW_BITS, Math.ceil(Math.log2(length))),
    ),
  },
});

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/**
 * In a buffer of its own. Node answers with the corner of a larger one: a document at rest would keep all of it, and
 * every thread that it is sent to would get all of it.
 */
const cutOut = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

/** Compresses in the thread pool: the event loop does not wait for it. */
export const pack = async (bytes: Uint8Array): Promise<Packed> =>
  bytes.length < MIN_BYTES
    ? { payload: bytes, isCompressed: false }
    : { payload: cutOut(await compress(bytes, optionsFor(bytes))), isCompressed: true };

/** The same at once, for a thread that has nothing else to do. */
export const packNow = (bytes: Uint8Array): Packed =>
  bytes.length < MIN_BYTES
    ? { payload: bytes, isCompressed: false }
    : { payload: cutOut(brotliCompressSync(bytes, optionsFor(bytes))), isCompressed: true };

/** The bytes that were packed; the thread pool does the work. */
export const unpack = async ({ payload, isCompressed }: Packed): Promise<Uint8Array> =>
  isCompressed
    ? cutOut(await decompress(payload, { chunkSize: chunkFor(payload.length * USUAL_RATIO) }))
    : payload;
