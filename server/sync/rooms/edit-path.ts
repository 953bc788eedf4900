import type { Facts } from '../../../shared/access/change.ts';
import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import { SERVER_PERSON, type OwnerRow } from '../../journal/journal.ts';
import type { Metrics } from '../../metrics/metrics.ts';
import { ChangeLog } from '../changes/change-log.ts';
import type { Connection } from '../connections/connection.ts';
import type { DocumentKind, Judgement } from '../gate/gate.ts';
import type { Presence } from '../presence/presence.ts';
import type { BatchWriter } from './batch-writer.ts';
import type { Grace } from './grace.ts';
import { judgeEdit } from './judge-edit.ts';
import type { Reception } from './reception.ts';
import type { RoomRegistry } from './registry.ts';
import type { RoomDocument } from './room-document.ts';

/** More than this waiting for a disk that does not write: no more is taken in, so that memory has an end. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024;

/** An honest client that has answered is hardly ever ahead of what it has sent. */
const MAX_ASKED_AGAIN = 10;

type Accepted = Extract<Judgement, { verdict: 'accepted' }>;

export type EditPathOptions = {
  readonly kind: DocumentKind;
  readonly document: RoomDocument;
  readonly registry: RoomRegistry;
  readonly writer: BatchWriter;
  readonly grace: Grace;
  readonly reception: Pick<Reception, 'ask'>;
  readonly presence: Pick<Presence, 'speakerOf'>;
  readonly metrics: Metrics;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number;
  /** A document that is larger only shrinks. */
  readonly maxDocumentBytes: number;
};

/**
 * The way of an edit into a document: judged by the gate, applied, and put into the batch that goes to disk with the
 * next tick; or refused with a reason. What others hear of it, and when, begins where the batch is on disk.
 */
export class EditPath {
  readonly #options: EditPathOptions;
  readonly #changeLog = new ChangeLog();
  #isHeld = false;

  constructor(options: EditPathOptions) {
    this.#options = options;
  }

  /** What the rules go by, for what the server writes in somebody's name. */
  get facts(): Facts {
    const { document, registry, now } = this.#options;
    return registry.factsOf(document.doc, now);
  }

  /** True when the document has reached its limit. */
  get isFull(): boolean {
    const { document, maxDocumentBytes, monotonic } = this.#options;
    return document.isLargerThan(maxDocumentBytes, monotonic());
  }

  /** Takes an update in; `isAnswer` when it is what a newcomer was asked for. */
  receive(connection: Connection, bytes: Uint8Array, isAnswer: boolean): void {
    const { metrics, writer } = this.#options;
    if (writer.pending.bytes > MAX_WAITING_BYTES) {
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

  /** Batches what the server itself has written into the document. */
  addServerUpdate(update: Uint8Array): void {
    const { document, registry, writer } = this.#options;
    if (registry.claimOf(document.doc.clientID) === undefined) {
      this.#claim(document.doc.clientID, SERVER_PERSON);
    }
    writer.add(update, null);
  }

  /** Registers who made a record. */
  own(owner: OwnerRow): void {
    const { registry, writer } = this.#options;
    registry.addOwner(owner);
    writer.pending.owners.push(owner);
  }

  /** While it is held nobody writes here: what is in the document is about to leave it. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
  }

  /** Gives back the memory of changes that are over. */
  tidy(): void {
    this.#changeLog.tidy(this.#options.now());
  }

  #judge(connection: Connection, bytes: Uint8Array): Judgement {
    const { document, grace, kind, monotonic, presence, registry } = this.#options;
    return judgeEdit({
      bytes,
      connection,
      grace,
      now: monotonic(),
      isFull: () => this.isFull,
      context: () => ({
        kind,
        doc: document.doc,
        facts: this.facts,
        claimOf: (client) => registry.claimOf(client),
        speakerOf: (client) => presence.speakerOf(client),
        claimCountOf: (person) => registry.claimCountOf(person),
      }),
    });
  }

  #accept(connection: Connection, { changes, newClaims, update }: Accepted): void {
    const { document, grace, kind, now, registry, writer } = this.#options;
    const { doc } = document;
    const person = connection.actor.personId;
    const { pending } = writer;
    grace.before(changes, () => registry.rulesOf(doc));
    // A draft is its author's alone, and so is what it said before.
    if (kind !== 'draft') {
      pending.changes.push(...this.#changeLog.rowsOf({ doc, changes, person, at: now() }));
    }
    for (const change of changes) {
      if (change.op === 'create') this.own({ kind: change.root, record: change.id, person });
    }
    for (const client of newClaims) this.#claim(client, person);
    const tidied = document.apply(update);
    pending.saved.set(connection, connection.placedFrames);
    writer.add(update, connection);
    if (tidied) this.addServerUpdate(tidied);
  }

  #claim(client: number, person: string): void {
    const { registry, writer } = this.#options;
    registry.addClaim({ client, person });
    writer.pending.claims.push({ client, person });
  }

  /** Nothing new in it; still "saved" only when what came before it is. */
  #acknowledge(connection: Connection): void {
    const batch = this.#options.writer.newest;
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
    this.#options.reception.ask(connection);
  }
}
