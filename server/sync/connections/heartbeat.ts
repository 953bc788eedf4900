import type { WebSocket } from 'ws';

/** Every socket is asked this often; one that did not answer by the next time is gone. */
const PING_EVERY_MS = 5_000;

/** Finds sockets whose other end vanished without a word: one timer for all. */
export class Heartbeat {
  readonly #answered = new Map<WebSocket, boolean>();
  #timer: NodeJS.Timeout | null = null;

  watch(socket: WebSocket): void {
    this.#answered.set(socket, true);
    socket.on('pong', () => this.#answered.set(socket, true));
    socket.on('message', () => this.#answered.set(socket, true));
    socket.on('close', () => this.#answered.delete(socket));
    this.#timer ??= setInterval(() => this.#beat(), PING_EVERY_MS).unref();
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  #beat(): void {
    for (const [socket, answered] of this.#answered) {
      if (!answered) {
        this.#answered.delete(socket);
        socket.terminate();
        continue;
      }
      this.#answered.set(socket, false);
      socket.ping();
    }
  }
}
