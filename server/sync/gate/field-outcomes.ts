import * as Y from 'yjs';

/** What may stand in a field after an update: a value, or nothing. */
export type Outcome = { readonly op: 'put'; readonly value: unknown } | { readonly op: 'delete' };

/**
 * What one update may leave in one field. An honest client writes values in a chain, each behind the one
 * it saw, so that the last is the outcome. A value that does not hang on the one before pretends to have been
 * written at the same time; which of the two stays is then decided by client ids, so both are possible.
 */
export class FieldOutcomes {
  /** The value that the document has now. */
  readonly #stored: Y.ID | null;
  #newest: Y.Item | null = null;
  #isOldDeleted = false;
  /** The first write hangs on the stored value: it is the outcome, and the field cannot be left empty. */
  #followsOld = false;
  /** In the order of the writes; more than one only when the update itself leaves it open. */
  #written: Outcome[] = [];

  constructor(stored: Y.ID | null) {
    this.#stored = stored;
  }

  /** The field's old value is deleted. */
  deleteOld(): void {
    this.#isOldDeleted = true;
  }

  /** A struct of the update writes the field. */
  write(item: Y.Item, outcome: Outcome): void {
    const before = this.#newest === null ? this.#stored : this.#newest.lastId;
    const isNext = before !== null && item.origin !== null && Y.compareIDs(item.origin, before);
    if (this.#newest === null) this.#followsOld = isNext;
    else if (isNext) this.#written.pop();
    this.#written.push(outcome);
    this.#newest = item;
  }

  get #possible(): readonly Outcome[] {
    return this.#isOldDeleted && !this.#followsOld
      ? [{ op: 'delete' }, ...this.#written]
      : this.#written;
  }

  /** The outcome, as far as the order of the writes tells. */
  get expected(): Outcome | undefined {
    return this.#possible.at(-1);
  }

  /** Every other outcome there may be. */
  get others(): readonly Outcome[] {
    return this.#possible.slice(0, -1);
  }

  /** What the update itself brings, whatever comes of it. */
  get hasPut(): boolean {
    return this.#possible.some(({ op }) => op === 'put');
  }
}
