import * as Y from 'yjs';

/** A larger document stays awake while anybody is in it: waking it would hold everybody up. */
const MAX_RESTING_BYTES = 256 * 1024;

/** Counting a large document takes a while, and it shrinks rarely. */
const RECOUNT_MS = 10_000;

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** A single zero byte: what everybody sends who has nothing. */
export const isEmptyVector = (stateVector: Uint8Array): boolean =>
  stateVector.length === 1 && stateVector[0] === 0;

/**
 * A room's document. While nobody edits it, it rests as the bytes it was stored as, a fifth of the memory and ready
 * to be sent; the first edit wakes it. What joiners get is encoded once for all who ask while nothing changes.
 */
export class RoomDocument {
  #doc: Y.Doc | null = null;
  /** The whole state as one update; always there while the document rests. */
  #wholeState: Uint8Array | null;
  #stateVector: Uint8Array | null = null;
  /** What somebody lacks who has every struct: the deletions. */
  #deletions: Uint8Array | null = null;
  #bytesEstimate: number;
  #countedAt = -Infinity;
  /** One client id for all that the server itself writes here, however often the document wakes. */
  #clientId: number | null = null;

  /** `updates`: as stored, oldest first. */
  constructor(updates: readonly Uint8Array[]) {
    this.#wholeState = updates.length === 1 ? (updates[0] ?? null) : null;
    this.#bytesEstimate = updates.reduce((sum, { length }) => sum + length, 0);
    if (this.#wholeState === null) this.#wake(updates);
  }

  /** The document itself, to read; wakes it. */
  get doc(): Y.Doc {
    return this.#doc ?? this.#wake(this.#wholeState ? [this.#wholeState] : []);
  }

  get isAwake(): boolean {
    return this.#doc !== null;
  }

  /** How large it is as one update, estimated from above between two exact countings. */
  get bytesAtMost(): number {
    return this.#wholeState?.length ?? this.#bytesEstimate;
  }

  /** Counts exactly when the estimate is above the limit, though not for every edit. `now` in ms. */
  isLargerThan(limit: number, now: number): boolean {
    if (this.bytesAtMost <= limit) return false;
    if (now - this.#countedAt > RECOUNT_MS) {
      this.#countedAt = now;
      this.wholeState();
    }
    return this.bytesAtMost > limit;
  }

  /** Everything as one update, encoded anew only after a change. */
  wholeState(): Uint8Array {
    if (this.#wholeState === null) {
      this.#wholeState = Y.encodeStateAsUpdate(this.doc);
      this.#bytesEstimate = this.#wholeState.length;
    }
    return this.#wholeState;
  }

  /** Everything in Yjs's second format. */
  wholeStateShort(): Uint8Array {
    return this.#doc
      ? Y.encodeStateAsUpdateV2(this.#doc)
      : Y.convertUpdateFormatV1ToV2(this.wholeState());
  }

  stateVector(): Uint8Array {
    this.#stateVector ??= this.#doc
      ? Y.encodeStateVector(this.#doc)
      : Y.encodeStateVectorFromUpdate(this.wholeState());
    return this.#stateVector;
  }

  /** True when answering this costs nothing: it was asked before, or somebody with nothing asks a resting document. */
  isAtHand(stateVector: Uint8Array): boolean {
    if (isEmptyVector(stateVector)) return this.#wholeState !== null;
    return this.#deletions !== null && isSame(stateVector, this.stateVector());
  }

  /** What somebody with this state vector lacks. Throws on bytes that are no state vector. */
  stateSince(stateVector: Uint8Array): Uint8Array {
    if (isEmptyVector(stateVector)) return this.wholeState();
    if (isSame(stateVector, this.stateVector())) {
      this.#deletions ??= this.#difference(stateVector);
      return this.#deletions;
    }
    return this.#difference(stateVector);
  }

  /**
   * Applies an update that has passed the gate. Where two people have formatted the same words, Yjs then tidies up:
   * that is returned as an update of its own, else `null`. Throws when the update can't be placed: the gate was wrong.
   */
  apply(update: Uint8Array): Uint8Array | null {
    const { doc } = this;
    let transactions = 0;
    const count = (): void => {
      transactions += 1;
    };
    doc.on('afterTransaction', count);
    Y.applyUpdate(doc, update);
    doc.off('afterTransaction', count);
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
      throw new Error('An update passed the gate and could not be placed');
    }
    this.#changed(update.length);
    // It only deletes superfluous marks, and all deletions together are an update, too.
    return transactions > 1 ? this.stateSince(this.stateVector()) : null;
  }

  /** Changes the document in the server's own name. The update that this made, or `null` when nothing changed. */
  edit(change: (doc: Y.Doc) => void): Uint8Array | null {
    const { doc } = this;
    let made: Uint8Array | null = null;
    // Only while it is needed: with a listener Yjs would encode every edit of everybody anew.
    const keep = (update: Uint8Array): void => {
      made = update;
      this.#changed(update.length);
    };
    doc.on('update', keep);
    try {
      doc.transact(() => change(doc));
    } finally {
      doc.off('update', keep);
    }
    return made;
  }

  /** Gives the memory of a document back that nobody has edited for a while; true when it was awake. */
  rest(): boolean {
    if (!this.#doc || this.bytesAtMost > MAX_RESTING_BYTES) return false;
    this.wholeState();
    this.#doc.destroy();
    this.#doc = null;
    return true;
  }

  destroy(): void {
    this.#doc?.destroy();
  }

  #changed(bytes: number): void {
    this.#wholeState = null;
    this.#stateVector = null;
    this.#deletions = null;
    this.#bytesEstimate += bytes;
  }

  #difference(stateVector: Uint8Array): Uint8Array {
    return this.#doc
      ? Y.encodeStateAsUpdate(this.#doc, stateVector)
      : Y.diffUpdate(this.wholeState(), stateVector);
  }

  #wake(updates: readonly Uint8Array[]): Y.Doc {
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    this.#clientId ??= doc.clientID;
    doc.clientID = this.#clientId;
    this.#doc = doc;
    return doc;
  }
}
