import { now } from '../measure/clock.ts';
import { WireSocket } from '../wire/web-socket.ts';

/** The first sync step of a client that has nothing yet. */
const EMPTY_STATE_VECTOR = new Uint8Array([0, 0, 1, 0]);
const GIVE_UP_MS = 20_000;

type Awaited = {
  readonly marker: Buffer;
  readonly missing: Set<number>;
  readonly resolve: (lastAt: number | null) => void;
};

type Line = { readonly socket: WireSocket; readonly opened: Promise<void> };

/** Many sockets at one document, who look out for what was said: when has the last of them got it? */
export class Hall {
  readonly #lines: readonly Line[];
  readonly #awaited = new Set<Awaited>();
  closed = 0;

  constructor(port: number, paths: readonly string[]) {
    this.#lines = paths.map((path, index) => this.#open(port, path, index));
  }

  /** Resolves when all are in. */
  async gathered(): Promise<void> {
    await Promise.all(this.#lines.map(({ opened }) => opened));
  }

  /** Says something as one of them, for servers that pass it on as it is. */
  say(bytes: Uint8Array): void {
    this.#lines[0]?.socket.send(bytes);
  }

  /** When the last one got bytes that hold `text`; null when somebody never does. */
  whenAllHave(text: string): Promise<number | null> {
    return new Promise((resolve) => {
      const awaited: Awaited = {
        marker: Buffer.from(text),
        missing: new Set(this.#lines.keys()),
        resolve: (lastAt) => {
          clearTimeout(timer);
          this.#awaited.delete(awaited);
          resolve(lastAt);
        },
      };
      const timer = setTimeout(() => awaited.resolve(null), GIVE_UP_MS);
      this.#awaited.add(awaited);
    });
  }

  leave(): void {
    for (const { socket } of this.#lines) socket.destroy();
  }

  #open(port: number, path: string, index: number): Line {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const socket = new WireSocket({
      port,
      path,
      deflate: false,
      onOpen: () => {
        socket.send(EMPTY_STATE_VECTOR);
        resolve();
      },
      onMessage: (payload) => this.#read(index, payload),
      onClose: (code, reason) => {
        this.closed += 1;
        reject(new Error(`closed with ${code} ${reason}`));
      },
    });
    return { socket, opened: promise };
  }

  #read(index: number, payload: Buffer): void {
    for (const awaited of this.#awaited) {
      if (!awaited.missing.has(index) || !payload.includes(awaited.marker)) continue;
      awaited.missing.delete(index);
      if (awaited.missing.size === 0) awaited.resolve(now());
    }
  }
}
