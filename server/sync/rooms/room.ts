import * as Y from 'yjs';
import type { Actor } from '../../../shared/access/actor.ts';
import type { RefusalReason } from '../../../shared/access/refusal.ts';
import type { Change } from '../../../shared/access/rules.ts';
import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import type { ServerMessage } from '../../../shared/protocol/messages.ts';
import { type Journal, SERVER_PERSON, type StoredDocument } from '../../journal/journal.ts';
import type { Connection } from '../connections/connection.ts';
import type { Frame } from '../connections/frame.ts';
import { serverFrame, stateFrame, stateVectorFrame, updateFrame } from '../connections/frames.ts';
import { type DocumentKind, judge, type Judgement } from '../gate/gate.ts';
import { type Beat, Presence } from '../presence/presence.ts';
import { Answers } from './answers.ts';
import type { Batch } from './batch.ts';
import { BatchWriter } from './batch-writer.ts';
import { Grace } from './grace.ts';
import { Laggards } from './laggards.ts';
import { RoomRegistry } from './registry.ts';
import { RoomDocument } from './room-document.ts';
import type { Tick } from './tick.ts';

/** More than this waiting for a disk that does not write: no more is taken in, so that memory has an end. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024;
/** A room without an edit for so long is quiet: the next one need not wait for a tick. */
const QUIET_MS = 100;
/** A document that nobody has edited for so long rests. */
const REST_AFTER_MS = 10_000;

const SERVER_EDIT = Symbol('server edit');

export type RoomOptions = {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly stored: StoredDocument;
  readonly journal: Journal;
  readonly tick: Tick;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
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
  readonly #options: RoomOptions;
  readonly #document: RoomDocument;
  readonly #registry: RoomRegistry;
  readonly #writer: BatchWriter;
  readonly #answers: Answers;
  readonly #grace = new Grace();
  readonly #laggards = new Laggards();
  #pulse: ServerMessage | null = null;
  #lastEditAt = -Infinity;
  /** When presence has something to tell; `null` while it has not. */
  #beatAt: number | null = null;
  /** True while presence waits for the edits of this tick, to leave with them in one write. */
  #beatWaits = false;

  constructor(options: RoomOptions) {
    const { name, kind, stored, journal, setTimer, now } = options;
    this.#options = options;
    this.name = name;
    this.kind = kind;
    this.generation = stored.generation;
    this.#registry = new RoomRegistry(stored);
    this.#document = new RoomDocument(stored.updates, (update, origin) => {
      if (origin === SERVER_EDIT) this.#addServerUpdate(update);
    });
    this.#writer = new BatchWriter({
      document: name,
      journal,
      setTimer,
      onPending: () => this.#askForTurn(),
      onWritten: (batch, update) => {
        this.#fanOut(batch, update);
        options.onFlushed(this, update.length);
      },
      onTrouble: (trouble) => {
        if (trouble) options.onStorageTrouble(this, trouble);
        this.tellAll({ kind: 'storage', writable: trouble === null });
      },
      onGone: () => options.onDead(this),
    });
    this.#answers = new Answers({
      document: this.#document,
      now,
      setTimer,
      send: (connection, state) =>
        this.#writer.whenDurable(() => {
          connection.send(state);
          connection.isLive = true;
        }),
    });
    this.presence = new Presence({
      wake: (ms) => {
        this.#beatAt = now() + ms;
        options.tick.request(this);
      },
      mayUse: (client, personId) => [undefined, personId].includes(this.#registry.claimOf(client)),
    });
  }

  /** The document; wakes it when it rests. */
  get doc(): Y.Doc {
    return this.#document.doc;
  }

  /** True while the document is more than the bytes it was stored as. */
  get isAwake(): boolean {
    return this.#document.isAwake;
  }

  /** Why edits do not reach the disk, or `null`. */
  get trouble(): Error | null {
    return this.#writer.trouble;
  }

  /** Bytes of edits that wait for the disk. */
  get waitingBytes(): number {
    return this.#writer.pending.bytes;
  }

  join(connection: Connection): void {
    this.connections.add(connection);
  }

  /** Asks a newcomer what it has, and says who is here. Honest clients say first what they have themselves. */
  introduce(connection: Connection): void {
    if (connection.isGreeted) return;
    connection.isGreeted = true;
    connection.send(stateVectorFrame(this.#document.stateVector()));
    const everybody = this.presence.everybody(connection);
    if (everybody) connection.send(everybody);
  }

  leave(connection: Connection): void {
    this.connections.delete(connection);
    this.#laggards.forget(connection);
    this.presence.leave(connection);
  }

  /**
   * Asks the client for what the server lacks, and sends what the client lacks, once all of that is on disk.
   * Throws on bytes that are no state vector.
   */
  receiveStateVector(connection: Connection, stateVector: Uint8Array): void {
    const clients = Y.decodeStateVector(stateVector).keys();
    if (this.#registry.isAnyRetired(clients)) {
      connection.close(CLOSE.generationEnded, 'this copy belongs to an earlier generation');
      return;
    }
    this.introduce(connection);
    this.#answer(connection, stateVector);
  }

  #answer(connection: Connection, stateVector: Uint8Array): void {
    if (this.trouble) void this.#answerFromDisk(connection, stateVector);
    else this.#answers.ask(connection, stateVector);
  }

  /** The path of an edit: judged, applied, batched; or refused with a reason. */
  receiveUpdate(connection: Connection, bytes: Uint8Array, isAnswer: boolean): void {
    if (this.#writer.pending.bytes > MAX_WAITING_BYTES) {
      connection.close(
        CLOSE.overloaded,
        'the server cannot write at the moment; nothing is lost here',
      );
      return;
    }
    connection.syncFrames += 1;
    const judgement = this.#judge(connection, bytes);
    switch (judgement.verdict) {
      case 'accepted':
        this.#accept(connection, judgement);
        return;
      case 'nothing':
        this.#acknowledge(connection);
        return;
      case 'gap':
        this.#askForMissing(connection, isAnswer);
        return;
      case 'refused':
        connection.refuse(connection.syncFrames, judgement.reason);
        return;
    }
  }

  /** The room's turn: hands its edits to the journal, and tells what presence has gathered. */
  turn(now: number): void {
    const isWriting = this.#writer.flush();
    if (this.#beatAt === null) return;
    if (now < this.#beatAt) {
      this.#options.tick.request(this);
    } else if (isWriting) {
      this.#beatWaits = true;
      // A disk that takes longer than a tick holds up edits, not cursors.
      this.#options.tick.request(this);
    } else {
      this.#send(null, this.#takeBeat(), new Map());
    }
  }

  /** The socket has sent all it had: what its reader missed meanwhile follows, as one. */
  drained(connection: Connection): void {
    if (!connection.caughtUp()) return;
    const vector = this.#laggards.takeVector(connection, this.#document.stateVector());
    if (vector) this.#answer(connection, vector);
  }

  /** Gives back the memory of what nobody has used for a while. */
  tidy(): void {
    this.#answers.forget();
    const isQuiet = this.#options.now() - this.#lastEditAt > REST_AFTER_MS;
    if (isQuiet && this.#writer.newest === null) this.#document.rest();
  }

  /** Changes the document in the server's own name; resolves when that is on disk. */
  edit(change: (doc: Y.Doc) => void): Promise<void> {
    this.doc.transact(() => change(this.doc), SERVER_EDIT);
    return new Promise((resolve, reject) => {
      this.#writer.whenDurable(resolve, reject);
    });
  }

  /** Registers owners of records that the server itself writes (imports, templates). */
  ownBy(kind: string, record: string, person: string): void {
    const owner = { kind, record, person };
    this.#registry.addOwner(owner);
    this.#writer.pending.owners.push(owner);
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
    const { tick, now } = this.#options;
    const at = now();
    if (at - this.#lastEditAt > QUIET_MS) tick.requestAtOnce(this);
    else tick.request(this);
    this.#lastEditAt = at;
  }

  #judge(connection: Connection, bytes: Uint8Array): Judgement {
    if (isNothing(bytes)) return { verdict: 'nothing' };
    const facts = this.#registry.factsOf(this.doc);
    const claimOf = (client: number) => this.#registry.claimOf(client);
    const context = { kind: this.kind, doc: this.doc, claimOf };
    const judgement = judge(bytes, connection.actor, { ...context, facts });
    if (judgement.verdict !== 'refused') return this.#mayGrow(judgement);
    // Perhaps the rules changed while this was under way.
    const known = [facts, ...this.#grace.earlier(facts, connection.since, this.#options.now())];
    const before = actorsOf(connection).flatMap((actor) =>
      known.map((earlier) => ({ actor, context: { ...context, facts: earlier } })),
    );
    for (const earlier of before.slice(1)) {
      const again = judge(bytes, earlier.actor, earlier.context);
      if (again.verdict === 'accepted') return this.#mayGrow(again);
    }
    return judgement;
  }

  /** A document over its limit takes what makes it smaller, and nothing else. */
  #mayGrow(judgement: Judgement): Judgement {
    if (judgement.verdict !== 'accepted' || !judgement.changes.some(isGrowth)) return judgement;
    return this.#document.isLargerThan(this.#options.maxDocumentBytes, this.#options.now())
      ? refused('documentFull')
      : judgement;
  }

  #accept(connection: Connection, judgement: Extract<Judgement, { verdict: 'accepted' }>): void {
    const { changes, newClaims, update } = judgement;
    this.#grace.before(changes, () => this.#registry.rulesOf(this.doc));
    this.#register(connection.actor.personId, changes, newClaims);
    this.#apply(connection, update);
  }

  #register(person: string, changes: readonly Change[], newClaims: readonly number[]): void {
    for (const change of changes) {
      if (change.op === 'create') this.ownBy(change.root, change.id, person);
    }
    for (const client of newClaims) this.#claim(client, person);
  }

  #claim(client: number, person: string): void {
    this.#registry.addClaim({ client, person });
    this.#writer.pending.claims.push({ client, person });
  }

  #apply(connection: Connection, update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, connection);
    if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null) {
      throw new Error('An update passed the gate and could not be placed');
    }
    this.#writer.pending.saved.set(connection, connection.syncFrames);
    this.#writer.add(update, connection);
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
    if (batch) batch.saved.set(connection, connection.syncFrames);
    else connection.tell({ kind: 'saved', frames: connection.syncFrames });
  }

  #askForMissing(connection: Connection, isAnswer: boolean): void {
    if (isAnswer || connection.askedForMissing) {
      connection.refuse(connection.syncFrames, 'malformed');
      return;
    }
    connection.askedForMissing = true;
    connection.send(stateVectorFrame(this.#document.stateVector()));
  }

  /** While the disk refuses writes, newcomers read what is on it; what waits follows when it is written. */
  async #answerFromDisk(connection: Connection, stateVector: Uint8Array): Promise<void> {
    const { journal, onStorageTrouble } = this.#options;
    try {
      const stored = await journal.load(this.name);
      if (!connection.isOpen || !stored) return;
      // Written meanwhile: the disk is well again, or this state is older than what others have seen.
      if (!this.trouble || stored.lastSeq < this.#writer.lastSeq) {
        this.#answer(connection, stateVector);
        return;
      }
      connection.send(stateFrame(Y.diffUpdate(Y.mergeUpdates([...stored.updates]), stateVector)));
      connection.isLive = true;
    } catch (error) {
      onStorageTrouble(this, error instanceof Error ? error : new Error(String(error)));
      connection.close(CLOSE.overloaded, 'the document cannot be read at the moment; try again');
    }
  }

  #fanOut(batch: Batch, update: Uint8Array): void {
    // Joiners first: the batch may have grown after their answer was made, so they get the update as well.
    for (const { done } of batch.afterwards) done();
    this.#send({ batch, update }, this.#beatWaits ? this.#takeBeat() : null, batch.saved);
    this.#grace.announced(this.#options.now());
  }

  #takeBeat(): Beat {
    this.#beatAt = null;
    this.#beatWaits = false;
    return this.presence.beat();
  }

  /** One write for each socket: the edits, what presence has to tell, and how much of its own is saved. */
  #send(
    written: { readonly batch: Batch; readonly update: Uint8Array } | null,
    beat: Beat | null,
    saved: ReadonlyMap<Connection, number>,
  ): void {
    const edits = written && updateFrame(written.update);
    const behind: Connection[] = [];
    for (const connection of this.connections) {
      const frames: Frame[] = [];
      if (edits && connection.isLive && !written.batch.isAllFrom(connection)) {
        if (connection.isBehind) behind.push(connection);
        else frames.push(edits);
      }
      const presence = beat && connection.takesReplaceable ? beat.frameFor(connection) : null;
      if (presence) frames.push(presence);
      const count = saved.get(connection);
      if (count !== undefined && connection.speaksOurs) {
        frames.push(serverFrame({ kind: 'saved', frames: count }));
      }
      connection.send(...frames);
    }
    if (written) this.#laggards.miss(behind, written.update);
  }
}

const refused = (reason: RefusalReason): Judgement => ({ verdict: 'refused', reason });

/** No structs and no deletions: what somebody answers who has nothing that we lack. */
const isNothing = (update: Uint8Array): boolean =>
  update.length === 2 && update[0] === 0 && update[1] === 0;

/** Everything but taking something away, or putting it into the trash. */
const isGrowth = (change: Change): boolean =>
  change.op === 'create' || (change.op === 'put' && change.field !== 'deleted');

/** In whose name an edit may be judged: as whom one is here now, or was until a moment ago. */
const actorsOf = (connection: Connection): readonly Actor[] => {
  const earlier = connection.earlierActor();
  return earlier ? [connection.actor, earlier] : [connection.actor];
};
