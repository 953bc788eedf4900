import type { Occasion } from '../../journal/compaction/compactor.ts';

/**
 * Folding costs as much as the state is large, so it waits until as much has come since the last time: each byte is then
 * folded about twice, however large its document grows. Small documents wait for this much…
 */
const MIN_BYTES = 256 * 1024;
/** …in more than a few entries: one large paste is no reason… */
const MIN_ENTRIES = 50;
/** …and no journal gets longer than this, since every entry takes its time to load. */
const MAX_ENTRIES = 4000;

/** A document that is left alone for so long is folded for less. */
const QUIET_MS = 10_000;
const MIN_ENTRIES_WHEN_QUIET = 20;

/** After so long with new edits, a state is kept for history. */
const CHECKPOINT_AFTER_MS = 600_000;

type Growth = {
  /** What came since the last fold. */
  entries: number;
  bytes: number;
  lastAt: number;
  /** The first edit that no checkpoint holds; `null` while there is none. */
  unkeptSince: number | null;
  stateBytes: number;
};

export type Fold = { readonly document: string; readonly occasion: Occasion | null };

/** Decides when a document's journal is worth folding. Pure bookkeeping; the folding is elsewhere. */
export class CompactionPolicy {
  readonly #growth = new Map<string, Growth>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Notes a write; true when the journal should be folded now. */
  wrote(document: string, bytes: number): boolean {
    const now = this.#now();
    const growth = this.#growth.get(document) ?? {
      entries: 0,
      bytes: 0,
      lastAt: now,
      unkeptSince: now,
      stateBytes: 0,
    };
    growth.entries += 1;
    growth.bytes += bytes;
    growth.lastAt = now;
    growth.unkeptSince ??= now;
    this.#growth.set(document, growth);
    const isGrown =
      growth.entries >= MIN_ENTRIES && growth.bytes >= Math.max(MIN_BYTES, growth.stateBytes);
    return (isGrown || growth.entries >= MAX_ENTRIES) && this.#begin(growth);
  }

  /** Notes how large the state is that a journal was folded into. */
  folded(document: string, stateBytes: number): void {
    const growth = this.#growth.get(document);
    if (growth) growth.stateBytes = stateBytes;
  }

  /** What is worth folding though nobody writes: to be asked now and then. */
  due(): Fold[] {
    const now = this.#now();
    const folds: Fold[] = [];
    for (const [document, growth] of this.#growth) {
      const isQuiet = now - growth.lastAt >= QUIET_MS;
      if (growth.unkeptSince === null) {
        if (isQuiet) this.#growth.delete(document);
      } else if (now - growth.unkeptSince >= CHECKPOINT_AFTER_MS) {
        this.#begin(growth);
        growth.unkeptSince = null;
        folds.push({ document, occasion: { name: '', at: now } });
      } else if (isQuiet && growth.entries >= MIN_ENTRIES_WHEN_QUIET) {
        this.#begin(growth);
        folds.push({ document, occasion: null });
      }
    }
    return folds;
  }

  #begin(growth: Growth): true {
    growth.entries = 0;
    growth.bytes = 0;
    return true;
  }
}
