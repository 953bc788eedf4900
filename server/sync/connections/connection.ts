import type { Access, Actor } from '../../../shared/access/actor.ts';
import type { RefusalReason } from '../../../shared/access/refusal.ts';
import { CLOSE, type CloseCode } from '../../../shared/protocol/close-codes.ts';
import type { ServerMessage } from '../../../shared/protocol/messages.ts';
import type { Session } from '../../directory/session.ts';
import type { Frame } from './frame.ts';
import { deniedFrame, serverFrame } from './frames.ts';

/** The part of a WebSocket that the engine needs; tests bring a pair that is flushed by hand. */
export type SyncSocket = {
  readonly bufferedBytes: () => number;
  /** Writes all of them in one system call. */
  readonly send: (frames: readonly Frame[]) => void;
  readonly close: (code: number, reason: string) => void;
};

/** Who is on the other end, as found at the door. */
export type Visitor = {
  readonly session: Session;
  readonly actor: Actor;
};

/** More than this waiting in a socket: presence is skipped, the next beat has the newest anyway. */
const PRESENCE_BACKLOG_BYTES = 256 * 1024;
/** More than this waiting: the reader is too slow, and comes back for the newest state. */
const MAX_BACKLOG_BYTES = 8 * 1024 * 1024;

/** One open socket in one room. Joins as a stranger, says hello or not, asks for the state, is then live. */
export class Connection {
  readonly visitor: Visitor;
  readonly #socket: SyncSocket;
  readonly #now: () => number;
  #actor: Actor;
  #lastSentAt: number;
  #open = true;
  /** True once the client has sent a kind of ours; only then does it get any. */
  speaksOurs = false;
  /** True once the client has got the document's state; updates before that would hang in the air. */
  isLive = false;
  /** The Yjs client id that this connection's presence goes under. */
  presenceClient: number | null = null;
  /** Sync frames that came in so far; acknowledgements name them by number. */
  syncFrames = 0;
  /** Asked once for what was missing; a second gap is not honest. */
  askedForMissing = false;

  constructor(socket: SyncSocket, visitor: Visitor, now: () => number) {
    this.#socket = socket;
    this.visitor = visitor;
    this.#actor = visitor.actor;
    this.#now = now;
    this.#lastSentAt = now();
  }

  get actor(): Actor {
    return this.#actor;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Milliseconds since anything was sent. */
  get silentForMs(): number {
    return this.#now() - this.#lastSentAt;
  }

  /** Grants other rights from the next frame on: the meeting changed its state, or the board its visibility. */
  regrant(access: Access): void {
    this.#actor = { ...this.#actor, access };
  }

  send(...frames: readonly Frame[]): void {
    if (!this.#open || frames.length === 0) return;
    if (this.#socket.bufferedBytes() > MAX_BACKLOG_BYTES) {
      this.close(CLOSE.overloaded, 'too slow');
      return;
    }
    this.#lastSentAt = this.#now();
    this.#socket.send(frames);
  }

  /** Sends what a newer frame replaces anyway; skipped while the socket is behind. */
  sendReplaceable(frame: Frame): void {
    if (this.#socket.bufferedBytes() <= PRESENCE_BACKLOG_BYTES) this.send(frame);
  }

  /** Sends one of our own messages, if the client speaks them. */
  tell(message: ServerMessage): void {
    if (this.speaksOurs) this.send(serverFrame(message));
  }

  /** Ends this copy of the document: everything the client sends later would hang on the refused piece. */
  refuse(frame: number, reason: RefusalReason): void {
    if (this.speaksOurs) {
      this.tell({ kind: 'refusal', frame, reason });
      this.close(CLOSE.startClean, reason);
    } else {
      this.send(deniedFrame(reason));
      this.close(CLOSE.forbidden, reason);
    }
  }

  close(code: CloseCode, reason: string): void {
    if (!this.#open) return;
    this.#open = false;
    this.#socket.close(code, reason);
  }

  /** The socket is gone, by whoever's will. */
  markClosed(): void {
    this.#open = false;
  }
}
