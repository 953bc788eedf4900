import type * as Y from 'yjs';
import type { KeptFile } from '../../../shared/board/records/attachment.ts';
import type { Facts } from '../../../shared/access/change.ts';
import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import type { ServerMessage } from '../../../shared/protocol/messages.ts';
import {
  type DocumentRenewal,
  type Journal,
  SERVER_PERSON,
  type StoredDocument,
} from '../../journal/journal.ts';
import type { Metrics } from '../../metrics/metrics.ts';
import type { Connection } from '../connections/connection.ts';
import { serverFrame } from '../connections/frames.ts';
import { ChangeLog } from '../changes/change-log.ts';
import type { DocumentKind, Judgement } from '../gate/gate.ts';
import { type Beat, Presence } from '../presence/presence.ts';
import { BatchWriter } from './batch-writer.ts';
import { FanOut, type Written } from './fan-out.ts';
import { Grace } from './grace.ts';
import { judgeEdit } from './judge-edit.ts';
import { Reception } from './reception.ts';
import { RoomRegistry } from './registry.ts';
import { RoomDocument } from './room-document.ts';
import type { Tick } from './tick.ts';

/** More than this waiting for a disk that does not write: no more is taken in, so that memory has an end. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024;
/** A room without an edit for so long is quiet: the next one need not wait for a tick. */
const QUIET_MS = 100;
/** A document that nobody has edited for so long rests. */
const REST_AFTER_MS = 10_000;

/** An honest client that has answered is hardly ever ahead of what it has sent. */
const MAX_ASKED_AGAIN = 10;

type Accepted = Extract<Judgement, { verdict: 'accepted' }>;

export type RoomOptions = {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly stored: StoredDocument;
  readonly journal: Pick<Journal, 'append' | 'load'>;
  readonly tick: Tick;
  readonly metrics: Metrics;
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
  readonly #changeLog = new ChangeLog();
  readonly #fanOut = new FanOut(this.connections);
  #pulse: ServerMessage | null = null;
  #isHeld = false;
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
      mayUse: (client, personId) => [undefined, personId].includes(this.#registry.claimOf(client)),
    });
  }

  /** The document; wakes it when it rests. */
  get doc(): Y.Doc {
    return this.#document.doc;
  }

  /** What the rules go by, for what the server writes in somebody's name. */
  get facts(): Facts {
    return this.#registry.factsOf(this.doc, this.#options.now);
  }

  /** True when the document has reached its limit. */
  get isFull(): boolean {
    const { maxDocumentBytes, monotonic } = this.#options;
    return this.#document.isLargerThan(maxDocumentBytes, monotonic());
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

  /** The path of an edit: judged, applied, batched; or refused with a reason. */
  receiveUpdate(connection: Connection, bytes: Uint8Array, isAnswer: boolean): void {
    const { metrics } = this.#options;
    if (this.#writer.pending.bytes > MAX_WAITING_BYTES) {
      metrics.turnedAway('diskQueue');
      connection.close(
        CLOSE.overloaded,
        'the server cannot write at the moment; nothing is lost here',
      );
      return;
    }
    if (this.#isHeld) {
      connection.close(CLOSE.overloaded, 'the document is being moved; come back in a moment');
      return;
    }
    connection.syncFrames += 1;
    if (isAnswer) {
      connection.isAsked = false;
      connection.unplacedFrom = null;
    }
    const judgement = this.#judge(connection, bytes);
    switch (judgement.verdict) {
      case 'accepted':
        metrics.editAccepted();
        this.#accept(connection, judgement);
        return;
      case 'nothing':
        this.#acknowledge(connection);
        return;
      case 'gap':
        this.#askForMissing(connection, isAnswer);
        return;
      case 'refused':
        metrics.editRefused(judgement.reason);
        connection.refuse(connection.syncFrames, judgement.reason);
        return;
    }
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
    this.#changeLog.tidy(this.#options.now());
    const isQuiet = this.#options.monotonic() - this.#lastEditAt > REST_AFTER_MS;
    return isQuiet && this.#writer.newest === null && this.#document.rest();
  }

  /** Changes the document in the server's own name; resolves when that is on disk. */
  edit(change: (doc: Y.Doc) => void): Promise<void> {
    const update = this.#document.edit(change);
    if (update) this.#addServerUpdate(update);
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
    this.#isHeld = isHeld;
  }

  /** From now on notes may carry these files. */
  addFiles(files: readonly KeptFile[]): void {
    for (const file of files) this.#registry.addFile(file);
  }

  /** From now on no note may begin to carry these. */
  dropFiles(hashes: readonly string[]): void {
    for (const hash of hashes) this.#registry.dropFile(hash);
  }

  /** Registers owners of records that the server itself writes (imports, templates). */
  ownBy(kind: string, record: string, person: string): void {
    const owner = { kind, record, person };
    this.#registry.addOwner(owner);
    this.#writer.pending.owners.push(owner);
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

  #judge(connection: Connection, bytes: Uint8Array): Judgement {
    return judgeEdit({
      bytes,
      connection,
      grace: this.#grace,
      now: this.#options.monotonic(),
      isFull: () => this.isFull,
      context: () => ({
        kind: this.kind,
        doc: this.doc,
        facts: this.facts,
        claimOf: (client) => this.#registry.claimOf(client),
        speakerOf: (client) => this.presence.speakerOf(client),
        claimCountOf: (person) => this.#registry.claimCountOf(person),
      }),
    });
  }

  #accept(connection: Connection, { changes, newClaims, update }: Accepted): void {
    const { doc } = this;
    const person = connection.actor.personId;
    const { pending } = this.#writer;
    this.#grace.before(changes, () => this.#registry.rulesOf(doc));
    // A draft is its author's alone, and so is what it said before.
    if (this.kind !== 'draft') {
      const at = this.#options.now();
      pending.changes.push(...this.#changeLog.rowsOf({ doc, changes, person, at }));
    }
    for (const change of changes) {
      if (change.op === 'create') this.ownBy(change.root, change.id, person);
    }
    for (const client of newClaims) this.#claim(client, person);
    const tidied = this.#document.apply(update);
    pending.saved.set(connection, connection.placedFrames);
    this.#writer.add(update, connection);
    if (tidied) this.#addServerUpdate(tidied);
  }

  #claim(client: number, person: string): void {
    this.#registry.addClaim({ client, person });
    this.#writer.pending.claims.push({ client, person });
  }

  #addServerUpdate(update: Uint8Array): void {
    if (this.#registry.claimOf(this.doc.clientID) === undefined) {
      this.#claim(this.doc.clientID, SERVER_PERSON);
    }
    this.#writer.add(update, null);
  }

  /** Nothing new in it; still "saved" only when what came before it is. */
  #acknowledge(connection: Connection): void {
    const batch = this.#writer.newest;
    if (batch) batch.saved.set(connection, connection.placedFrames);
    else connection.tell({ kind: 'saved', frames: connection.placedFrames });
  }

  #askForMissing(connection: Connection, isAnswer: boolean): void {
    if (isAnswer || connection.timesAskedAgain === MAX_ASKED_AGAIN) {
      connection.refuse(connection.syncFrames, 'malformed');
      return;
    }
    // Whoever types while they come back is ahead of their own answer: it will have all of this in it.
    connection.unplacedFrom ??= connection.syncFrames;
    if (connection.isAsked) return;
    connection.timesAskedAgain += 1;
    this.reception.ask(connection);
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
