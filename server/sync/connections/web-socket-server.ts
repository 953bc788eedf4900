import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import type { Metrics } from '../../metrics/metrics.ts';
import type { SyncSocket } from './connection.ts';
import { Heartbeat } from './heartbeat.ts';

/** Larger frames are cut off by the WebSocket layer (close 1009) before anything reads them. */
const MAX_FRAME_BYTES = 4 * 1024 * 1024;

const CLOSE_TIMEOUT_MS = 3_000;

const PATH = '/sync/';

/** Everything a visitor's request says, taken off the wire. */
export type Visit = {
  readonly documentName: string;
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
  readonly metrics: Metrics;
  readonly onVisit: (visit: Visit, socket: OpenSocket) => void;
};

/** What may wait while the door judges; an honest client sends four small frames. */
const MAX_EARLY_FRAMES = 64;
const MAX_EARLY_BYTES = 1024 * 1024;

/** The thin edge between `ws` and the engine. Denials are close codes after the upgrade: a 401 reads as 1006 and is retried. */
export const attachWebSockets = (server: Server, options: SocketServerOptions): WebSocketServer => {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    // Negotiated, never used by `ws` itself: frames are deflated once for a whole room (see frame.ts).
    perMessageDeflate: { serverNoContextTakeover: true, clientNoContextTakeover: true },
    clientTracking: true,
  });
  const { metrics } = options;
  metrics.gauge('webSockets', () => sockets.clients.size);
  const heartbeat = new Heartbeat();
  server.on('upgrade', (request, stream, head) => {
    const visit = readVisit(request);
    if (!visit) return refuseUpgrade(stream, '404 Not Found');
    if (!options.isOwnOrigin(request.headers)) {
      metrics.turnedAway('origin');
      return refuseUpgrade(stream, '403 Forbidden');
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      heartbeat.watch(socket, stream);
      socket.on('close', (code) => metrics.closed(code));
      options.onVisit(visit, wrap(socket, stream));
    });
  });
  sockets.on('close', () => heartbeat.stop());
  return sockets;
};

const readVisit = (request: IncomingMessage): Visit | null => {
  const url = URL.parse(request.url ?? '', 'http://localhost');
  if (!url?.pathname.startsWith(PATH)) return null;
  const documentName = decodeName(url.pathname.slice(PATH.length));
  return { documentName, headers: request.headers, params: url.searchParams };
};

/** What cannot be decoded stays as it came: it names no document, and is answered like any other such name. */
const decodeName = (encoded: string): string => {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
};

const refuseUpgrade = (stream: Duplex, status: string): void => {
  // Node has taken its own listener away; without one, a stranger who hangs up now would end the process.
  stream.on('error', () => undefined);
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

const toBytes = (data: RawData): Uint8Array => {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
};

/** Several buffers in one system call. */
const writeAll = (stream: Duplex, buffers: readonly Buffer[]): void => {
  if (buffers.length > 1) stream.cork();
  for (const buffer of buffers) stream.write(buffer);
  if (buffers.length > 1) stream.uncork();
};

const wrap = (socket: WebSocket, stream: Duplex): OpenSocket => {
  const mayDeflate = socket.extensions.includes('permessage-deflate');
  const early: Uint8Array[] = [];
  let earlyBytes = 0;
  let handle: (bytes: Uint8Array) => void = (bytes) => {
    earlyBytes += bytes.length;
    if (early.length === MAX_EARLY_FRAMES || earlyBytes > MAX_EARLY_BYTES) {
      socket.close(CLOSE.overloaded, 'too much at once');
    } else early.push(bytes);
  };
  socket.on('message', (data, isBinary) => {
    if (isBinary) handle(toBytes(data));
    else socket.close(CLOSE.badFrame, 'text frames are not part of this protocol');
  });
  // The close that follows says all there is to say: too large, broken UTF-8, reset.
  socket.on('error', () => undefined);
  return {
    bufferedBytes: () => stream.writableLength,
    // Past `ws`, which would frame the same bytes anew for every socket; it never holds frames of its own back here.
    send: (frames) => {
      if (stream.writable)
        writeAll(
          stream,
          frames.map((frame) => frame.wire(mayDeflate)),
        );
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
