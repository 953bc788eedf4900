import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

const [SYNC, HELLO, SAVED] = [0, 64, 65] as const;
const [STEP_1, STEP_2, UPDATE] = [0, 1, 2] as const;
const PROTOCOL_VERSION = 1;
const RECONNECT_MS = 50;

/** What became of one edit, as its writer knows. */
export type Fate = 'made' | 'sent' | 'acknowledged';

/**
 * A client that knows the protocol's kinds 0, 64 and 65, and counts: which of its edits were sent, which the server said
 * are on disk. It comes back by itself, at once, for ever.
 */
export class CountingClient {
  readonly doc = new Y.Doc();
  /** Every edit, by its name. */
  readonly fates = new Map<string, Fate>();
  /** Close codes, oldest first. */
  readonly closeCodes: number[] = [];
  readonly #address: string;
  #socket: WebSocket | null = null;
  #isClosed = false;
  #isHeld = false;
  /** True once the server has been told all that it lacked; edits then go out one by one. */
  #isLive = false;
  /** Sync frames of this connection, and which edits each of the unacknowledged carried. */
  #frames = 0;
  readonly #carried = new Map<number, readonly string[]>();
  #timer: NodeJS.Timeout | null = null;

  constructor(server: string, document: string, token: string) {
    this.#address = `${server.replace(/^http/, 'ws')}/sync/${document}?token=${token}`;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.#isLive) this.#sendUpdate(UPDATE, update, this.#waiting('made'));
    });
    this.#connect();
  }

  get isConnected(): boolean {
    return this.#isLive;
  }

  /** Makes an edit under a name, in one transaction. */
  edit(name: string, change: (doc: Y.Doc) => void): void {
    this.fates.set(name, 'made');
    this.doc.transact(() => change(this.doc));
  }

  /** True when nothing that it made waits for the server's word. */
  get isSaved(): boolean {
    return [...this.fates.values()].every((fate) => fate === 'acknowledged');
  }

  /** Cuts the line; it comes back. */
  cut(): void {
    this.#socket?.terminate();
  }

  /** Stays away until `resume`. */
  hold(): void {
    this.#isHeld = true;
    this.#socket?.terminate();
  }

  resume(): void {
    this.#isHeld = false;
  }

  close(): void {
    this.#isClosed = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#socket?.terminate();
    this.doc.destroy();
  }

  #connect(): void {
    const socket = new WebSocket(this.#address);
    socket.binaryType = 'nodebuffer';
    this.#socket = socket;
    this.#frames = 0;
    this.#carried.clear();
    socket.on('open', () => {
      socket.send(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, HELLO);
          encoding.writeVarUint(encoder, PROTOCOL_VERSION);
          encoding.writeVarString(encoder, '');
        }),
      );
      this.#sendSync(STEP_1, Y.encodeStateVector(this.doc));
    });
    socket.on('message', (data: Buffer) => this.#read(data));
    // The close that follows says all there is to know.
    socket.on('error', () => {});
    socket.on('close', (code) => {
      this.closeCodes.push(code);
      this.#isLive = false;
      this.#comeBack();
    });
  }

  #comeBack(): void {
    if (this.#isClosed) return;
    this.#timer = setTimeout(
      () => (this.#isHeld ? this.#comeBack() : this.#connect()),
      RECONNECT_MS,
    );
  }

  #waiting(...fates: readonly Fate[]): string[] {
    return [...this.fates].filter(([, fate]) => fates.includes(fate)).map(([name]) => name);
  }

  #sendSync(step: number, payload: Uint8Array): void {
    this.#socket?.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, SYNC);
        encoding.writeVarUint(encoder, step);
        encoding.writeVarUint8Array(encoder, payload);
      }),
    );
  }

  #sendUpdate(step: number, update: Uint8Array, names: readonly string[]): void {
    this.#sendSync(step, update);
    this.#frames += 1;
    this.#carried.set(this.#frames, names);
    for (const name of names) this.fates.set(name, 'sent');
  }

  #read(data: Buffer): void {
    const decoder = decoding.createDecoder(data);
    const kind = decoding.readVarUint(decoder);
    if (kind === SAVED) this.#acknowledge(decoding.readVarUint(decoder));
    if (kind !== SYNC) return;
    const step = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (step === STEP_1) {
      const names = this.#waiting('made', 'sent');
      this.#sendUpdate(STEP_2, Y.encodeStateAsUpdate(this.doc, payload), names);
      this.#isLive = true;
    } else Y.applyUpdate(this.doc, payload, this);
  }

  #acknowledge(frames: number): void {
    for (const [frame, names] of this.#carried) {
      if (frame > frames) return;
      for (const name of names) this.fates.set(name, 'acknowledged');
      this.#carried.delete(frame);
    }
  }
}
