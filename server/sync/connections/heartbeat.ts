import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

/** Every socket is asked this often; one that was silent from one time to the next is gone: within ten seconds. */
const PING_EVERY_MS = 4_000;

type Watched = {
  /** True when something came since the last beat. */
  heard: boolean;
  /** Bytes that had left this machine at the last beat. */
  sent: number;
  /** Bytes that had come at the last beat: of a message that is not complete yet, too. */
  received: number;
  readonly stream: Duplex & { readonly bytesWritten?: number; readonly bytesRead?: number };
};

const sentBy = (stream: Watched['stream']): number =>
  (stream.bytesWritten ?? 0) - stream.writableLength;

/** Finds sockets whose other end vanished without a word: one timer for all. */
export class Heartbeat {
  readonly #watched = new Map<WebSocket, Watched>();
  #timer: NodeJS.Timeout | null = null;

  /**
   * `stream` is what the socket is made of: its progress counts as life, since a ping waits behind what is sent to a slow
   * reader, and its answer behind a large message.
   */
  watch(socket: WebSocket, stream: Duplex): void {
    const watched: Watched = { heard: true, sent: 0, received: 0, stream };
    const hear = (): void => {
      watched.heard = true;
    };
    this.#watched.set(socket, watched);
    socket.on('pong', hear);
    socket.on('message', hear);
    socket.on('close', () => this.#watched.delete(socket));
    this.#timer ??= setInterval(() => this.#beat(), PING_EVERY_MS).unref();
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  #beat(): void {
    for (const [socket, watched] of this.#watched) {
      const sent = sentBy(watched.stream);
      const received = watched.stream.bytesRead ?? 0;
      const isReading = watched.stream.writableLength > 0 && sent > watched.sent;
      const isWriting = received > watched.received;
      if (!watched.heard && !isReading && !isWriting) {
        this.#watched.delete(socket);
        socket.terminate();
        continue;
      }
      watched.heard = false;
      watched.sent = sent;
      watched.received = received;
      socket.ping();
    }
  }
}
