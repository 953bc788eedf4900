import type { Actor } from '../../../shared/access/actor.ts';
import type { RefusalReason } from '../../../shared/access/refusal.ts';
import { CLOSE, type CloseCode } from '../../../shared/protocol/close-codes.ts';
import type { ServerMessage } from '../../../shared/protocol/messages.ts';
import type { Session } from '../../directory/session.ts';
import type { Frame } from './frame.ts';
import { deniedFrame, serverFrame } from './frames.ts';
import { Parcel } from './parcel.ts';

/** The part of a socket that the engine needs; tests bring a pair that is flushed by hand. */
export type SyncSocket = {
  /** What was sent and has not left this machine. */
  readonly bufferedBytes: () => number;
  /** Writes all of it in one system call. */
  readonly send: (parcel: Parcel) => void;
  /** Reads nothing for a while: its writer is faster than the gate. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly close: (code: number, reason: string) => void;
};

/** Who is on the other end, as found at the door. */
export type Visitor = {
  readonly session: Session;
  readonly actor: Actor;
};

/** More than this waiting: no more edits; once the socket is empty it gets what it missed, as one. */
const EDIT_BACKLOG_BYTES = 1024 * 1024;
/** How long a reader may be behind, and how much longer for what it has to read first. */
const BEHIND_MS = 20_000;
const SLOWEST_BYTES_PER_MS = 50;

/** One open socket in one room. Joins as a stranger, says hello or not, asks for the state, is then live. */
export class Connection {
  readonly visitor: Visitor;
  /** When it came in, by the clock it was given. */
  readonly since: number;
  readonly #socket: SyncSocket;
  readonly #now: () => number;
  #actor: Actor;
  /** What one could do until a moment ago, for edits that are still under way. */
  #earlier: { readonly actor: Actor; readonly until: number } | null = null;
  #lastSentAt: number;
  #lastHeardAt: number;
  #open = true;
  /** When a reader that is behind is given up; `null` while it keeps up. */
  #behindUntil: number | null = null;
  /** True once the client has sent a kind of ours; only then does it get any. */
  speaksOurs = false;
  /** True once it was asked what it has. */
  isGreeted = false;
  /** True once the client has asked for the document's state or said what it has. */
  hasSynced = false;
  /** True once the client has got the document's state; updates before that would hang in the air. */
  isLive = false;
  /** Sync frames that came in so far; acknowledgements name them by number. */
  syncFrames = 0;
  /** It was asked what it has that the server lacks, and has not answered yet. */
  isAsked = false;
  /** How often it was asked again, since something hung on what the server lacks. */
  timesAskedAgain = 0;
  /** The first of the sync frames that could not be placed; the answer that is to come has them in it as well. */
  unplacedFrom: number | null = null;

  constructor(socket: SyncSocket, visitor: Visitor, now: () => number) {
    this.#socket = socket;
    this.visitor = visitor;
    this.#actor = visitor.actor;
    this.#now = now;
    this.since = now();
    this.#lastSentAt = this.since;
    this.#lastHeardAt = this.since;
  }

  get actor(): Actor {
    return this.#actor;
  }

  /** How many of its sync frames are placed: what may be acknowledged once the disk has it. */
  get placedFrames(): number {
    return this.unplacedFrom === null ? this.syncFrames : this.unplacedFrom - 1;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Milliseconds since anything was sent. */
  get silentForMs(): number {
    return this.#now() - this.#lastSentAt;
  }

  /** Milliseconds since a frame came. */
  get unheardForMs(): number {
    return this.#now() - this.#lastHeardAt;
  }

  /** A frame has come. */
  hear(): void {
    this.#lastHeardAt = this.#now();
  }

  /** What was sent and has not left this machine. */
  get unsentBytes(): number {
    return this.#socket.bufferedBytes();
  }

  /** True while too much waits in the socket for edits to be added to it; `waiting` is its `unsentBytes`. */
  isBehind(waiting: number): boolean {
    if (this.#behindUntil !== null) return true;
    if (waiting <= EDIT_BACKLOG_BYTES) return false;
    this.#behindUntil = this.#now() + BEHIND_MS + waiting / SLOWEST_BYTES_PER_MS;
    return true;
  }

  /** True for a reader that has been behind for longer than a slow line explains; asked now and then, also of a quiet room. */
  isTooSlow(): boolean {
    return this.isBehind(this.unsentBytes) && this.#now() > (this.#behindUntil ?? Infinity);
  }

  /** The socket has sent all there was; true when it missed something meanwhile. */
  caughtUp(): boolean {
    const wasBehind = this.#behindUntil !== null;
    this.#behindUntil = null;
    return wasBehind && this.isLive && this.#open;
  }

  /** Grants other rights from the next frame on; edits that are under way may still use the old ones until `graceMs`. */
  regrant({ access, role }: Pick<Actor, 'access' | 'role'>, graceMs = 0): void {
    if (access === this.#actor.access && role === this.#actor.role) return;
    this.#earlier = { actor: this.#actor, until: this.#now() + graceMs };
    this.#actor = { ...this.#actor, access, role };
  }

  /** Who this was when the frames were sent that are still under way; `null` when nothing has changed. */
  earlierActor(): Actor | null {
    return this.#earlier && this.#now() <= this.#earlier.until ? this.#earlier.actor : null;
  }

  send(frame: Frame): void {
    this.sendParcel(new Parcel([frame]));
  }

  sendParcel(parcel: Parcel): void {
    if (!this.#open) return;
    this.#lastSentAt = this.#now();
    this.#socket.send(parcel);
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

  pauseReading(): void {
    this.#socket.pause();
  }

  resumeReading(): void {
    this.#socket.resume();
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
