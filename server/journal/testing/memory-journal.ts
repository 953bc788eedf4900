import {
  type Compaction,
  DocumentGone,
  type Journal,
  type JournalEntry,
  StorageError,
  type StoredDocument,
} from '../journal.ts';

type Stored = {
  generation: string;
  entries: { seq: number; update: Uint8Array }[];
  owners: JournalEntry['owners'][number][];
  claims: JournalEntry['claims'][number][];
};

/**
 * A journal for tests, whose disk is turned by hand: `hold()` lets appends wait until `release()`,
 * `fail` makes them reject. What is in `documents` is what a restart would find.
 */
export class MemoryJournal implements Journal {
  readonly documents = new Map<string, Stored>();
  /** Every append that reached the "disk", in order. */
  readonly appended: JournalEntry[] = [];
  fail = false;
  #held: (() => void)[] | null = null;
  #seq = 0;

  hold(): void {
    this.#held ??= [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const go of held) go();
  }

  async create(document: string): Promise<string> {
    if (this.documents.has(document)) throw new Error(`${document} exists`);
    this.documents.set(document, {
      generation: `g-${document}`,
      entries: [],
      owners: [],
      claims: [],
    });
    return `g-${document}`;
  }

  async load(document: string): Promise<StoredDocument | null> {
    const stored = this.documents.get(document);
    if (!stored) return null;
    const { generation, entries, owners, claims } = stored;
    return {
      generation,
      owners: [...owners],
      claims: [...claims],
      updates: entries.map(({ update }) => update),
      lastSeq: entries.at(-1)?.seq ?? 0,
      updateCount: entries.length,
    };
  }

  async append(entry: JournalEntry): Promise<number> {
    if (this.#held) {
      await new Promise<void>((resolve) => {
        this.#held?.push(resolve);
      });
    }
    if (this.fail) throw new StorageError('The disk is full');
    const stored = this.documents.get(entry.document);
    if (!stored) throw new DocumentGone(entry.document);
    this.#seq += 1;
    stored.entries.push({ seq: this.#seq, update: entry.update });
    stored.owners.push(...entry.owners);
    stored.claims.push(...entry.claims);
    this.appended.push(entry);
    return this.#seq;
  }

  async compact({ document, generation, upTo, state }: Compaction): Promise<boolean> {
    const stored = this.documents.get(document);
    if (!stored || stored.generation !== generation) return false;
    const rest = stored.entries.filter(({ seq }) => seq > upTo);
    stored.entries = [{ seq: upTo, update: state }, ...rest];
    return true;
  }

  async remove(documents: readonly string[]): Promise<void> {
    for (const document of documents) this.documents.delete(document);
  }
}
