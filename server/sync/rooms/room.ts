import * as Y from 'yjs';
import type { Change } from '../../../shared/access/rules.ts';
import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import type { ServerMessage } from '../../../shared/protocol/messages.ts';
import { type Journal, SERVER_PERSON, type StoredDocument } from '../../journal/journal.ts';
import type { Connection } from '../connections/connection.ts';
import type { Frame } from '../connections/frame.ts';
import { stateFrame, stateVectorFrame, updateFrame } from '../connections/frames.ts';
import { type DocumentKind, judge } from '../gate/gate.ts';
import { Presence } from '../presence/presence.ts';
import type { Batch } from './batch.ts';
import { BatchWriter } from './batch-writer.ts';
import { RoomRegistry } from './registry.ts';

/** More than this waiting for a disk that does not write: no more is taken in, so that memory has an end. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024;

const SERVER_EDIT = Symbol('server edit');

export type RoomOptions = {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly stored: StoredDocument;
  readonly journal: Journal;
  /** Told after each flush, with how many bytes it wrote. */
  readonly onFlushed: (room: Room, bytes: number) => void;
  /** Told once when the disk begins to refuse this room's edits. */
  readonly onStorageTrouble: (room: Room, error: Error) => void;
  /** The room can't go on: its document is gone or its copy in memory is not to be trusted. */
  readonly onDead: (room: Room) => void;
  readonly setTimer: (run: () => void, ms: number) => void;
};

/**
 * One document in memory with everybody who has it open. Edits pass the gate, are applied, and wait in a
 * batch; the batch goes to disk; only then is it sent to others and acknowledged.
 */
export class Room {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly doc: Y.Doc;
  readonly generation: string;
  readonly connections = new Set<Connection>();
  readonly presence: Presence;
  readonly #registry: RoomRegistry;
  readonly #writer: BatchWriter;
  #pulse: ServerMessage | null = null;
  /** The whole state, encoded once for all who join while nothing changes. */
  #wholeState: Uint8Array | null = null;

  constructor(options: RoomOptions) {
    const { name, kind, stored } = options;
    this.name = name;
    this.kind = kind;
    this.generation = stored.generation;
    this.#registry = new RoomRegistry(stored);
    this.doc = new Y.Doc();
    this.doc.transact(() => {
      for (const update of stored.updates) Y.applyUpdate(this.doc, update);
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      this.#wholeState = null;
      if (origin === SERVER_EDIT) this.#addServerUpdate(update);
    });
    this.#writer = new BatchWriter({
      document: name,
      journal: options.journal,
      setTimer: options.setTimer,
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
    this.presence = new Presence({
      setTimer: options.setTimer,
      publish: (frame) => this.#publishPresence(frame),
      mayUse: (client, personId) => [undefined, personId].includes(this.#registry.claimOf(client)),
    });
  }

  /** Why edits do not reach the disk, or `null`. */
  get trouble(): Error | null {
    return this.#writer.trouble;
  }

  join(connection: Connection): void {
    this.connections.add(connection);
    connection.send(stateVectorFrame(Y.encodeStateVector(this.doc)));
    const everybody = this.presence.everybody();
    if (everybody) connection.send(everybody);
  }

  leave(connection: Connection): void {
    this.connections.delete(connection);
    this.presence.leave(connection);
  }

  /** Sends the client what it lacks, once all of that is on disk. Throws on bytes that are no state vector. */
  answerStateVector(connection: Connection, stateVector: Uint8Array): void {
    const frame = stateFrame(this.#stateSince(stateVector));
    this.#writer.whenDurable(() => {
      connection.send(frame);
      connection.isLive = true;
    });
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
    const judgement = judge(bytes, connection.actor, {
      kind: this.kind,
      doc: this.doc,
      facts: this.#registry.factsOf(this.doc),
      claimOf: (client) => this.#registry.claimOf(client),
    });
    switch (judgement.verdict) {
      case 'accepted':
        this.#register(connection.actor.personId, judgement.changes, judgement.newClaims);
        this.#apply(connection, judgement.update);
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
    for (const connection of this.connections) connection.tell(message);
  }

  /** Resolves when nothing is left to write, however long the disk takes. */
  flushed(): Promise<void> {
    return this.#writer.flushed();
  }

  /** Ends the room in memory; its connections are closed by whoever ends it. */
  destroy(): void {
    this.#writer.stop();
    this.doc.destroy();
  }

  #stateSince(stateVector: Uint8Array): Uint8Array {
    // A single zero byte is the empty state vector: what every new client sends.
    if (stateVector.length === 1 && stateVector[0] === 0) {
      this.#wholeState ??= Y.encodeStateAsUpdate(this.doc);
      return this.#wholeState;
    }
    return Y.encodeStateAsUpdate(this.doc, stateVector);
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
    this.#writer.pending.add(update, connection);
    this.#writer.pending.saved.set(connection, connection.syncFrames);
    this.#writer.schedule();
  }

  #addServerUpdate(update: Uint8Array): void {
    if (this.#registry.claimOf(this.doc.clientID) === undefined) {
      this.#claim(this.doc.clientID, SERVER_PERSON);
    }
    this.#writer.pending.add(update, null);
    this.#writer.schedule();
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
    connection.send(stateVectorFrame(Y.encodeStateVector(this.doc)));
  }

  #fanOut(batch: Batch, update: Uint8Array): void {
    // Joiners first: the batch may have grown after their answer was made, so they get the update as well.
    for (const { done } of batch.afterwards) done();
    const frame = updateFrame(update);
    for (const connection of this.connections) {
      if (connection.isLive && !batch.isAllFrom(connection)) connection.send(frame);
    }
    for (const [connection, frames] of batch.saved) connection.tell({ kind: 'saved', frames });
  }

  #publishPresence(frame: Frame): void {
    for (const connection of this.connections) connection.sendReplaceable(frame);
  }
}
