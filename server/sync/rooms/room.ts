import type * as Y from 'yjs';
import type { Attachment } from '../../../shared/board/records/attachment.ts';
import type { Facts } from '../../../shared/access/change.ts';
import { may } from '../../../shared/access/rules.ts';
import { newDrawing } from '../../../shared/access/rules/drawing-rules.ts';
import type { ServerMessage } from '../../../shared/protocol/messages.ts';
import { type DocumentRenewal, type Journal, type StoredDocument } from '../../journal/journal.ts';
import type { Metrics } from '../../metrics/metrics.ts';
import type { Connection } from '../connections/connection.ts';
import { serverFrame } from '../connections/frames.ts';
import type { DocumentKind } from '../gate/gate.ts';
import { type Beat, Presence } from '../presence/presence.ts';
import { BatchWriter } from './batch-writer.ts';
import { EditPath } from './edit-path.ts';
import { FanOut, type Written } from './fan-out.ts';
import { Grace } from './grace.ts';
import type { OwnAnswers } from './own-answers.ts';
import { Reception } from './reception.ts';
import { type RoomFile, RoomRegistry } from './registry.ts';
import { RoomDocument } from './room-document.ts';
import type { Tick } from './tick.ts';

/** A room without an edit for so long is quiet: the next one need not wait for a tick. */
const QUIET_MS = 100;
/** A document that nobody has edited for so long rests. */
const REST_AFTER_MS = 10_000;

export type RoomOptions = {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly stored: StoredDocument;
  readonly journal: Pick<Journal, 'append' | 'load'>;
  readonly tick: Tick;
  readonly metrics: Metrics;
  /** Of all rooms together. */
  readonly ownAnswers: OwnAnswers;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number;
  readonly setTimer: (run: () => void, ms: number) => void;
  /** A document that is larger only shrinks. */
  readonly maxDocumentBytes: number;
  /** Told after each flush, with how many bytes it wrote. */
  readonly onFlushed: (room: Room, bytes: number) => void;
  /** Told once when the disk begins to refuse this room's edits. */
  readonly onStorageTrouble: (room: Room, error: Error) => void;
  /** The room can't go on: its document is gone or its copy in memory is not to be trusted. */
  readonly onDead: (room: Room) => void;
};

/**
 * One document in memory with everybody who has it open. Edits pass the gate, are applied, and wait in a
 * batch; the batch goes to disk with the next tick; only then is it sent to others and acknowledged.
 */
export class Room {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly generation: string;
  readonly connections = new Set<Connection>();
  readonly presence: Presence;
  readonly reception: Reception;
  readonly #options: RoomOptions;
  readonly #document: RoomDocument;
  readonly #registry: RoomRegistry;
  readonly #writer: BatchWriter;
  readonly #grace = new Grace();
  readonly #edits: EditPath;
  readonly #fanOut = new FanOut(this.connections);
  #pulse: ServerMessage | null = null;
  #lastEditAt = -Infinity;
  /** True when it is time to tell what presence has gathered. */
  #isBeatDue = false;
  /** True while presence waits for the edits of this tick, to leave with them in one write. */
  #beatWaits = false;

  constructor(options: RoomOptions) {
    const { name, kind, stored, journal, setTimer, monotonic } = options;
    this.#options = options;
    this.name = name;
    this.kind = kind;
    this.generation = stored.generation;
    this.#registry = new RoomRegistry(stored);
    this.#document = new RoomDocument(stored.updates);
    this.#writer = new BatchWriter({
      document: name,
      journal,
      metrics: options.metrics,
      setTimer,
      onPending: () => this.#askForTurn(),
      onWritten: (batch, update) => {
        this.#tell({ batch, update });
        options.onFlushed(this, update.length);
      },
      onTrouble: (trouble) => {
        this.tellAll({ kind: 'storage', writable: trouble === null });
        if (!trouble) return;
        options.onStorageTrouble(this, trouble);
        this.reception.diskRefuses();
      },
      onGone: () => options.onDead(this),
    });
    this.reception = new Reception({
      name,
      document: this.#document,
      registry: this.#registry,
      writer: this.#writer,
      journal,
      ownAnswers: options.ownAnswers,
      monotonic,
      setTimer,
      onIntroduced: (connection) => this.presence.join(connection),
      onError: (error) => options.onStorageTrouble(this, error),
    });
    this.presence = new Presence({
      wake: (ms) =>
        setTimer(() => {
          this.#isBeatDue = true;
          options.tick.request(this);
        }, ms),
      now: options.now,
      mayDraw: ({ actor }) =>
        kind === 'board' && may(kind, actor, newDrawing('strokes', actor.personId), this.facts).ok,
      mayUse: (client, personId) => [undefined, personId].includes(this.#registry.claimOf(client)),
    });
    this.#edits = new EditPath({
      ...options,
      document: this.#document,
      registry: this.#registry,
      writer: this.#writer,
      grace: this.#grace,
      reception: this.reception,
      presence: this.presence,
    });
  }

  /** The document; wakes it when it rests. */
  get doc(): Y.Doc {
    return this.#document.doc;
  }

  /** What the rules go by, for what the server writes in somebody's name. */
  get facts(): Facts {
    return this.#edits.facts;
  }

  /** True when the document has reached its limit. */
  get isFull(): boolean {
    return this.#edits.isFull;
  }

  /** True while the document is more than the bytes it was stored as. */
  get isAwake(): boolean {
    return this.#document.isAwake;
  }

  /** Why edits do not reach the disk, or `null`. */
  get trouble(): Error | null {
    return this.#writer.trouble;
  }

  /** True while edits are on their way to the disk. */
  get isWriting(): boolean {
    return this.#writer.newest !== null;
  }

  /** Bytes of edits that wait for the disk. */
  get waitingBytes(): number {
    return this.#writer.pending.bytes;
  }

  join(connection: Connection): void {
    this.connections.add(connection);
  }

  leave(connection: Connection): void {
    this.connections.delete(connection);
    this.reception.leave(connection);
    this.#fanOut.forget(connection);
    this.presence.leave(connection);
  }

  /** An edit of somebody's: from here it goes [its way](./edit-path.ts). */
  receiveUpdate(connection: Connection, bytes: Uint8Array, isAnswer: boolean): void {
    this.#edits.receive(connection, bytes, isAnswer);
  }

  /** The room's turn: hands its edits to the journal, and tells what presence has gathered. */
  turn(): void {
    const isWriting = this.#writer.flush();
    if (!this.#isBeatDue) return;
    if (isWriting) {
      this.#beatWaits = true;
      // A disk that takes longer than a tick holds up edits, not cursors.
      this.#options.tick.request(this);
    } else {
      this.#fanOut.send(null, this.#takeBeat());
    }
  }

  /** The socket has sent all it had: what its reader missed meanwhile follows, as one. */
  drained(connection: Connection): void {
    this.presence.drained(connection);
    const missed = this.#fanOut.caughtUp(connection, () => this.#document.stateVector());
    // A reader cannot have said that it has what it missed: the answer to its own question holds that, too.
    const vector = this.reception.takeUnread(connection) ?? missed;
    if (vector) this.reception.answer(connection, vector);
  }

  /** Gives back the memory of what nobody has used for a while; true when the document has gone to rest. */
  tidy(): boolean {
    this.reception.tidy();
    this.#edits.tidy();
    const isQuiet = this.#options.monotonic() - this.#lastEditAt > REST_AFTER_MS;
    return isQuiet && this.#writer.newest === null && this.#document.rest();
  }

  /** Everything as one update of Yjs's second format, once that is on disk. */
  wholeState(): Promise<Uint8Array> {
    const state = this.#document.wholeStateShort();
    return new Promise((resolve, reject) => {
      this.#writer.whenDurable(() => resolve(state), reject);
    });
  }

  /** Changes the document in the server's own name; resolves when that is on disk. */
  edit(change: (doc: Y.Doc) => void): Promise<void> {
    const update = this.#document.edit(change);
    if (update) this.#edits.addServerUpdate(update);
    return new Promise((resolve, reject) => {
      this.#writer.whenDurable(resolve, reject);
    });
  }

  /** The same when it changes the rules: what is under way is still judged by those that its writer saw. */
  editRules(change: (doc: Y.Doc) => void): Promise<void> {
    this.#grace.remember(this.#registry.rulesOf(this.doc));
    return this.edit(change);
  }

  /** Edits as `edit` does, and in the same transaction begins the next generation of documents that content moves from. */
  moveIn(change: (doc: Y.Doc) => void, renewals: readonly DocumentRenewal[]): Promise<void> {
    this.#writer.pending.renewals.push(...renewals);
    return this.edit(change);
  }

  /** While it is held nobody writes here: what is in the document is about to leave it. */
  hold(isHeld: boolean): void {
    this.#edits.hold(isHeld);
  }

  /** From now on notes may carry these files. */
  addFiles(files: readonly RoomFile[]): void {
    for (const file of files) this.#registry.addFile(file);
  }

  /** True when nothing tells who sent what this stands on. */
  isUnsigned(attachment: Attachment): boolean {
    return this.#registry.isUnsigned(attachment);
  }

  /** From now on no note may begin to carry these. */
  dropFiles(hashes: readonly string[]): void {
    for (const hash of hashes) this.#registry.dropFile(hash);
  }

  /** Registers owners of records that the server itself writes (imports, templates). */
  ownBy(kind: string, record: string, person: string): void {
    this.#edits.own({ kind, record, person });
  }

  /** Who made a record of this kind, as far as the server knows. */
  ownerOf(kind: string, record: string): string | undefined {
    return this.#registry.ownerOf(kind, record);
  }

  /** What of this kind a person made. */
  recordsOf(kind: string, person: string): readonly string[] {
    return this.#registry.recordsOf(kind, person);
  }

  /** Answers a hello: which generation this is, and how things stand. */
  greet(connection: Connection, serverTime: number): void {
    const { access } = connection.actor;
    connection.tell({ kind: 'welcome', generation: this.generation, serverTime, access });
    if (this.trouble) connection.tell({ kind: 'storage', writable: false });
    if (this.#pulse) connection.tell(this.#pulse);
  }

  /** News that is no part of the document; kept for those who come later. */
  setPulse(pulse: ServerMessage): void {
    this.#pulse = pulse;
    this.tellAll(pulse);
  }

  tellAll(message: ServerMessage): void {
    const frame = serverFrame(message);
    for (const connection of this.connections) if (connection.speaksOurs) connection.send(frame);
  }

  /** Resolves when nothing is left to write, however long the disk takes. */
  flushed(): Promise<void> {
    return this.#writer.flushed();
  }

  /** Ends the room in memory; its connections are closed by whoever ends it. */
  destroy(): void {
    this.#writer.stop();
    this.#document.destroy();
  }

  #askForTurn(): void {
    const { tick, monotonic } = this.#options;
    const at = monotonic();
    if (at - this.#lastEditAt > QUIET_MS) tick.requestAtOnce(this);
    else tick.request(this);
    this.#lastEditAt = at;
  }

  #tell(written: Written): void {
    // Joiners first: the batch may have grown after their answer was made, so they get the update as well.
    for (const { done } of written.batch.afterwards) done();
    this.#fanOut.send(written, this.#beatWaits ? this.#takeBeat() : null);
    this.#grace.announced(this.#options.monotonic());
  }

  #takeBeat(): Beat {
    this.#isBeatDue = false;
    this.#beatWaits = false;
    return this.presence.beat();
  }
}
