import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import type { Limits } from '../../limits.ts';
import type { Metrics } from '../../metrics/metrics.ts';
import type { AddressReader } from '../../network-address.ts';
import type { Admission } from '../admission/admission.ts';
import type { SyncSocket } from './connection.ts';
import { Heartbeat } from './heartbeat.ts';
import { Rate } from './rate.ts';
import { SlowMessages } from './slow-messages.ts';

/** Browsers send long messages in fragments of 64 kB and more; nobody needs many small ones. */
const MAX_FRAGMENTS = 256;
/** On a slow line a long frame comes in packets of about this size. */
const SMALLEST_CHUNK_BYTES = 1024;
/** Who pings more often than this has nothing good in mind. */
const PINGS_PER_SECOND = 10;
const PINGS_BURST = 100;
/** Who is turned away before the upgrade comes back within so many seconds, each at another moment. */
const RETRY_WITHIN_S = 10;

const CLOSE_TIMEOUT_MS = 3_000;

const PATH = '/sync/';

/** What `ws` calls a frame that is too long, or in too many pieces. */
const OVERSIZED = new Set(['WS_ERR_UNSUPPORTED_MESSAGE_LENGTH', 'WS_ERR_TOO_MANY_BUFFERED_PARTS']);

/** Everything a visitor's request says, taken off the wire. */
export type Visit = {
  readonly documentName: string;
  /** The network address it comes from. */
  readonly address: string;
  readonly headers: IncomingHttpHeaders;
  readonly params: URLSearchParams;
};

/** What the engine does with a socket; frames that came before `onFrame` was set are kept, in order. */
export type OpenSocket = SyncSocket & {
  readonly onFrame: (handle: (bytes: Uint8Array) => void) => void;
  readonly onClose: (handle: () => void) => void;
  /** All that was sent has left this machine, after it had to wait. */
  readonly onDrain: (handle: () => void) => void;
};

export type SocketServerOptions = {
  readonly isOwnOrigin: (headers: IncomingHttpHeaders) => boolean;
  readonly addressOf: AddressReader;
  readonly admission: Admission;
  readonly limits: Limits;
  readonly metrics: Metrics;
  /** Resolves when the visitor was judged. */
  readonly onVisit: (visit: Visit, socket: OpenSocket) => Promise<void>;
};

/** The thin edge between `ws` and the engine. Denials are close codes after the upgrade: a 401 reads as 1006 and is retried. */
export const attachWebSockets = (server: Server, options: SocketServerOptions): WebSocketServer => {
  const { addressOf, admission, limits, metrics } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    // Larger frames are cut off (close 1009) before anything reads them. Those that are a little too large are answered
    // with a code of ours: after a 1009 the provider of y-websocket would send the same for ever.
    maxPayload: limits.MAX_FRAME_BYTES * 2,
    maxFragments: MAX_FRAGMENTS,
    maxBufferedChunks: Math.max(1024, limits.MAX_FRAME_BYTES / SMALLEST_CHUNK_BYTES),
    // Negotiated, never used by `ws` itself: frames are deflated once for a whole room (see frame.ts).
    perMessageDeflate: { serverNoContextTakeover: true, clientNoContextTakeover: true },
    clientTracking: true,
  });
  metrics.gauge('webSockets', () => sockets.clients.size);
  const heartbeat = new Heartbeat();
  const slowMessages = new SlowMessages(limits.MESSAGE_TIMEOUT_MS, () =>
    metrics.turnedAway('messageTime'),
  );
  const upgrade = (visit: Visit, { request, stream, head }: Upgrade): Promise<void> =>
    new Promise((judged, failed) => {
      // `ws` answers a request that is no proper upgrade itself, and calls nobody back.
      stream.once('close', judged);
      sockets.handleUpgrade(request, stream, head, (socket) => {
        heartbeat.watch(socket, stream);
        slowMessages.watch(socket, stream);
        limitPings(socket);
        countClose(socket, metrics);
        options.onVisit(visit, wrap(socket, stream, options)).then(judged, failed);
      });
    });
  server.on('upgrade', (request, stream, head) => {
    // Node has taken its own listener away; without one, a stranger who hangs up now would end the process.
    stream.on('error', ignore);
    const visit = readVisit(request, addressOf);
    if (!visit) return refuseUpgrade(stream, '404 Not Found');
    if (!options.isOwnOrigin(request.headers)) {
      metrics.turnedAway('origin');
      return refuseUpgrade(stream, '403 Forbidden');
    }
    const ticket = admission.enter(visit.address);
    if (!ticket) return askToComeBack(stream);
    stream.once('close', ticket.leave);
    const patience = setTimeout(() => {
      metrics.turnedAway('doorQueue');
      ticket.leave();
      askToComeBack(stream);
    }, limits.HANDSHAKE_TIMEOUT_MS).unref();
    cancelOnClose(stream, patience);
    ticket.judge(() => {
      clearTimeout(patience);
      return upgrade(visit, { request, stream, head });
    });
  });
  sockets.on('close', () => {
    heartbeat.stop();
    slowMessages.stop();
  });
  return sockets;
};

// Listeners stay as long as the socket does, and with them all that the function around them knows. These are out
// here so that the request and its headers do not stay as well.

const ignore = (): void => undefined;

const countClose = (socket: WebSocket, metrics: Metrics): void => {
  socket.on('close', (code) => metrics.closed(code));
};

const cancelOnClose = (stream: Duplex, timer: NodeJS.Timeout): void => {
  stream.once('close', () => clearTimeout(timer));
};

type Upgrade = {
  readonly request: IncomingMessage;
  readonly stream: Duplex;
  readonly head: Buffer;
};

const limitPings = (socket: WebSocket): void => {
  const rate = new Rate(PINGS_PER_SECOND, PINGS_BURST, performance.now());
  socket.on('ping', () => {
    if (!rate.take(performance.now())) socket.terminate();
  });
};

const readVisit = (request: IncomingMessage, addressOf: AddressReader): Visit | null => {
  const url = URL.parse(request.url ?? '', 'http://localhost');
  if (!url?.pathname.startsWith(PATH)) return null;
  const documentName = decodeName(url.pathname.slice(PATH.length));
  const { headers } = request;
  return { documentName, address: addressOf(request), headers, params: url.searchParams };
};

/** What cannot be decoded stays as it came: it names no document, and is answered like any other such name. */
const decodeName = (encoded: string): string => {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
};

const refuseUpgrade = (stream: Duplex, status: string, header = ''): void => {
  stream.end(`HTTP/1.1 ${status}\r\n${header}Connection: close\r\nContent-Length: 0\r\n\r\n`);
  // Who does not hang up now keeps no place.
  setTimeout(() => stream.destroy(), CLOSE_TIMEOUT_MS).unref();
};

const askToComeBack = (stream: Duplex): void => {
  const seconds = 1 + Math.floor(Math.random() * RETRY_WITHIN_S);
  refuseUpgrade(stream, '503 Service Unavailable', `Retry-After: ${seconds}\r\n`);
};

const toBytes = (data: RawData): Uint8Array => {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
};

const wrap = (
  socket: WebSocket,
  stream: Duplex,
  { limits, metrics }: Pick<SocketServerOptions, 'limits' | 'metrics'>,
): OpenSocket => {
  const mayDeflate = socket.extensions.includes('permessage-deflate');
  const early: Uint8Array[] = [];
  let earlyBytes = 0;
  let handle: (bytes: Uint8Array) => void = (bytes) => {
    earlyBytes += bytes.length;
    if (early.length >= limits.MAX_EARLY_FRAMES || earlyBytes > limits.MAX_EARLY_BYTES) {
      metrics.turnedAway('earlyFrames');
      socket.close(CLOSE.overloaded, 'too much at once');
    } else early.push(bytes);
  };
  socket.on('message', (data, isBinary) => {
    if (isBinary) handle(toBytes(data));
    else socket.close(CLOSE.badFrame, 'text frames are not part of this protocol');
  });
  // The close that follows says all there is to say: too large, broken UTF-8, reset.
  socket.on('error', (error: Error & { readonly code?: string }) => {
    if (OVERSIZED.has(error.code ?? '')) metrics.turnedAway('frameBytes');
  });
  return {
    bufferedBytes: () => stream.writableLength,
    // Past `ws`, which would frame the same bytes anew for every socket; it never holds frames of its own back here.
    send: (parcel) => {
      if (!stream.writable) return;
      const wire = parcel.wire(mayDeflate);
      stream.write(wire);
      metrics.sent(parcel.frames.length, wire.length);
    },
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close: (code, reason) => {
      socket.close(code, reason);
      // One who does not read does not read the goodbye either.
      setTimeout(() => socket.terminate(), CLOSE_TIMEOUT_MS).unref();
    },
    onDrain: (drained) => stream.on('drain', drained),
    onFrame: (next) => {
      handle = next;
      for (const bytes of early.splice(0)) next(bytes);
    },
    onClose: (closed) => {
      if (socket.readyState === socket.CLOSED) closed();
      else socket.on('close', closed);
    },
  };
};
