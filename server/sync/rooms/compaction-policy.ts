/** A journal is folded when this many entries or bytes came since the last time… */
const MAX_ENTRIES = 500;
const MAX_BYTES = 512 * 1024;
/** …or when its room leaves memory with at least this many. */
const MIN_ENTRIES_ON_UNLOAD = 20;

type Growth = { entries: number; bytes: number };

/** Decides when a document's journal is worth folding. Pure bookkeeping; the folding is elsewhere. */
export class CompactionPolicy {
  readonly #growth = new Map<string, Growth>();

  /** Notes a write; true when the journal should be folded now. */
  wrote(document: string, bytes: number): boolean {
    const growth = this.#growth.get(document) ?? { entries: 0, bytes: 0 };
    growth.entries += 1;
    growth.bytes += bytes;
    this.#growth.set(document, growth);
    if (growth.entries < MAX_ENTRIES && growth.bytes < MAX_BYTES) return false;
    this.#growth.delete(document);
    return true;
  }

  /** Notes that a room left memory; true when its journal should be folded now. */
  unloaded(document: string): boolean {
    const entries = this.#growth.get(document)?.entries ?? 0;
    this.#growth.delete(document);
    return entries >= MIN_ENTRIES_ON_UNLOAD;
  }
}
