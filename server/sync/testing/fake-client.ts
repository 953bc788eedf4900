import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Access, Role } from '../../../shared/access/actor.ts';
import {
  decodeServerMessage,
  encodeHello,
  KIND_AUTH,
  KIND_AWARENESS,
  KIND_HELLO,
  KIND_SYNC,
  PROTOCOL_VERSION,
  type ServerMessage,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from '../../../shared/protocol/messages.ts';
import { Connection } from '../connections/connection.ts';
import { dispatchFrame } from '../connections/dispatch.ts';
import type { Room } from '../rooms/room.ts';

const syncFrame = (step: number, payload: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, KIND_SYNC);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });

/**
 * A Yjs client on the other end of a socket that exists only in memory. Frames to the client wait in
 * `inbox` until `receive()`; frames from it wait in `outbox` until `deliver()`: tests decide the order.
 */
export class FakeClient {
  doc: Y.Doc;
  readonly personId: string;
  readonly messages: ServerMessage[] = [];
  closed: { code: number; reason: string } | null = null;
  denied: string | null = null;
  presenceFrames = 0;
  /** What the socket holds back because the client reads slowly; `drain` lets it go. */
  bufferedBytes = 0;
  readonly #inbox: Uint8Array[] = [];
  readonly #outbox: Uint8Array[] = [];
  #connection: Connection | null = null;
  #room: Room | null = null;
  #presenceClock = 0;

  readonly #now: () => number;
  readonly #newClientId: (() => number) | null;

  /** `newClientId` makes a seeded run repeatable; Yjs chooses its own otherwise. */
  constructor(
    personId: string,
    newClientId: (() => number) | null = null,
    now: () => number = () => 0,
  ) {
    this.#now = now;
    this.personId = personId;
    this.#newClientId = newClientId;
    this.doc = this.#newDoc();
  }

  get isConnected(): boolean {
    return this.#connection !== null;
  }

  connect(room: Room, role: Role = 'participant', access: Access = 'write', hello = true): void {
    this.closed = null;
    this.#room = room;
    const session = {
      sessionId: `s-${this.personId}`,
      personId: this.personId,
      meetingId: 'm',
      role,
      look: false,
      coordinator: false,
    };
    this.#connection = new Connection(
      {
        bufferedBytes: () => this.bufferedBytes,
        send: ({ frames }) => this.#inbox.push(...frames.map(({ payload }) => payload)),
        pause: () => undefined,
        resume: () => undefined,
        close: (code, reason) => {
          this.closed = { code, reason };
        },
      },
      { session, actor: { personId: this.personId, role, access } },
      this.#now,
    );
    if (hello) this.#outbox.push(encodeHello({ version: PROTOCOL_VERSION, generation: '' }));
    this.ask();
    room.join(this.#connection);
  }

  /** Asks for what it lacks. */
  ask(): void {
    this.#outbox.push(syncFrame(SYNC_STEP_1, Y.encodeStateVector(this.doc)));
  }

  /** Cuts the line: what was under way in either direction is lost. */
  disconnect(): void {
    if (this.#connection) {
      this.#connection.markClosed();
      this.#room?.leave(this.#connection);
    }
    this.#connection = null;
    this.#inbox.length = 0;
    this.#outbox.length = 0;
  }

  /** Starts over with an empty copy under a new client id, as after a refusal. */
  startClean(): void {
    this.disconnect();
    this.doc.destroy();
    this.doc = this.#newDoc();
  }

  sendUpdate(update: Uint8Array): void {
    this.#outbox.push(syncFrame(SYNC_UPDATE, update));
  }

  /** Says where the pointer is, as an awareness message. */
  sendCursor(cursor: { readonly x: number; readonly y: number }): void {
    this.#presenceClock += 1;
    const body = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, this.doc.clientID);
      encoding.writeVarUint(encoder, this.#presenceClock);
      encoding.writeVarString(encoder, JSON.stringify({ cursor }));
    });
    this.#outbox.push(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, KIND_AWARENESS);
        encoding.writeVarUint8Array(encoder, body);
      }),
    );
  }

  sendRaw(bytes: Uint8Array): void {
    this.#outbox.push(bytes);
  }

  /** Hands up to `count` waiting frames to the server. */
  deliver(count = Infinity): number {
    let sent = 0;
    while (sent < count && this.#outbox.length > 0) {
      const frame = this.#outbox.shift();
      if (frame && this.#room && this.#connection) {
        dispatchFrame(this.#room, this.#connection, frame, { now: () => 0, mayAsk: () => true });
      }
      sent += 1;
    }
    return sent;
  }

  /** The socket has sent all it held back. */
  drain(): void {
    this.bufferedBytes = 0;
    if (this.#connection) this.#room?.drained(this.#connection);
  }

  /** Reads up to `count` frames that the server has sent. */
  receive(count = Infinity): number {
    let read = 0;
    while (read < count && this.#inbox.length > 0) {
      const frame = this.#inbox.shift();
      if (frame) this.#read(frame);
      read += 1;
    }
    return read;
  }

  #newDoc(): Y.Doc {
    const doc = new Y.Doc();
    if (this.#newClientId) doc.clientID = this.#newClientId();
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.#connection) this.#outbox.push(syncFrame(SYNC_UPDATE, update));
    });
    return doc;
  }

  #read(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const kind = decoding.readVarUint(decoder);
    if (kind === KIND_SYNC) this.#readSync(decoder);
    else if (kind === KIND_AWARENESS) this.presenceFrames += 1;
    else if (kind === KIND_AUTH) {
      decoding.readVarUint(decoder);
      this.denied = decoding.readVarString(decoder);
    } else if (kind >= KIND_HELLO) {
      const message = decodeServerMessage(kind, decoder);
      if (message) this.messages.push(message);
    }
  }

  #readSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (step === SYNC_STEP_1) {
      this.#outbox.push(syncFrame(SYNC_STEP_2, Y.encodeStateAsUpdate(this.doc, payload)));
    } else {
      Y.applyUpdate(this.doc, payload, this);
    }
  }
}
