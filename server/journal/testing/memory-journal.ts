import { thinOut } from '../checkpoints/thin-out.ts';
import {
  type ChangeQuery,
  type ChangeRow,
  type Checkpoint,
  type ClaimRow,
  type Compaction,
  DocumentGone,
  type Journal,
  type JournalEntry,
  type NewCheckpoint,
  type OwnerRow,
  type Registry,
  type Renewal,
  StorageError,
  type StoredDocument,
} from '../journal.ts';
import { type Packed, unpack } from '../packed.ts';

type Stored = {
  generation: string;
  entries: { seq: number; update: Uint8Array }[];
  owners: Map<string, OwnerRow>;
  claims: Map<number, ClaimRow>;
  retired: Set<number>;
  changes: ChangeRow[];
  checkpoints: (Checkpoint & { readonly state: Packed })[];
};

const register = (stored: Stored, { owners, claims }: Registry): void => {
  for (const owner of owners) stored.owners.set(`${owner.kind}/${owner.record}`, owner);
  for (const claim of claims) stored.claims.set(claim.client, claim);
};

const cut = (changes: readonly ChangeRow[]): ChangeRow[] => {
  let bytes = 0;
  const newestFirst = changes.toSorted((one, other) => other.at - one.at).slice(0, 20_000);
  const end = newestFirst.findIndex(({ previous }) => (bytes += previous?.length ?? 0) > 2 ** 24);
  return newestFirst.slice(0, end < 0 ? newestFirst.length : end).toReversed();
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
  #generations = 0;

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
    const generation = this.#newGeneration(document);
    this.documents.set(document, {
      generation,
      entries: [],
      owners: new Map(),
      claims: new Map(),
      retired: new Set(),
      changes: [],
      checkpoints: [],
    });
    return generation;
  }

  async list(beginning: string): Promise<string[]> {
    return [...this.documents.keys()].filter((name) => name.startsWith(beginning));
  }

  async load(document: string): Promise<StoredDocument | null> {
    const stored = this.documents.get(document);
    if (!stored) return null;
    const { generation, entries, owners, claims, retired } = stored;
    return {
      generation,
      owners: [...owners.values()],
      claims: [...claims.values()],
      retired: [...retired],
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
    const stored = this.#existing(entry.document);
    const renewals = entry.renewals ?? [];
    for (const { document } of renewals) this.#existing(document);
    for (const { document, ...renewal } of renewals) await this.renew(document, renewal);
    this.#seq += 1;
    stored.entries.push({ seq: this.#seq, update: entry.update });
    register(stored, entry);
    stored.changes.push(...entry.changes);
    this.appended.push(entry);
    return this.#seq;
  }

  async compact({ document, generation, upTo, state }: Compaction): Promise<boolean> {
    const stored = this.documents.get(document);
    if (!stored || stored.generation !== generation) return false;
    if (!stored.entries.some(({ seq }) => seq === upTo)) return false;
    const update = await unpack(state);
    const rest = stored.entries.filter(({ seq }) => seq > upTo);
    stored.entries = [{ seq: upTo, update }, ...rest];
    stored.changes = cut(stored.changes);
    return true;
  }

  async renew(document: string, renewal: Renewal): Promise<string> {
    const stored = this.#existing(document);
    const retired = new Set([
      ...stored.retired,
      ...stored.claims.keys(),
      ...(renewal.retired ?? []),
    ]);
    const reused = renewal.claims.find(({ client }) => retired.has(client));
    if (reused) throw new Error(`client id ${reused.client} is retired`);
    this.#seq += 1;
    stored.generation = this.#newGeneration(document);
    stored.entries = [{ seq: this.#seq, update: renewal.state }];
    stored.retired = retired;
    stored.owners.clear();
    stored.claims.clear();
    register(stored, renewal);
    return stored.generation;
  }

  async changes(document: string, { person, from, to }: ChangeQuery): Promise<ChangeRow[]> {
    const rows = this.documents.get(document)?.changes ?? [];
    return rows
      .filter((row) => from <= row.at && row.at <= to)
      .filter((row) => person === undefined || row.person === person)
      .toSorted((one, other) => one.at - other.at);
  }

  async forgetChanges(before: number): Promise<void> {
    for (const stored of this.documents.values()) {
      stored.changes = stored.changes.filter(({ at }) => at >= before);
    }
  }

  async forgetPerson(document: string, person: string): Promise<void> {
    const stored = this.documents.get(document);
    if (!stored) return;
    stored.changes = stored.changes.filter(
      (row) =>
        row.person !== person && stored.owners.get(`${row.root}/${row.record}`)?.person !== person,
    );
  }

  async checkpoint({ document, generation, ...kept }: NewCheckpoint): Promise<boolean> {
    const stored = this.documents.get(document);
    if (!stored || stored.generation !== generation) return false;
    this.#seq += 1;
    stored.checkpoints.push({ ...kept, id: this.#seq, bytes: kept.state.payload.length });
    const gone = new Set(thinOut(stored.checkpoints));
    stored.checkpoints = stored.checkpoints.filter(({ id }) => !gone.has(id));
    return true;
  }

  async checkpoints(document: string): Promise<Checkpoint[]> {
    const kept = this.documents.get(document)?.checkpoints ?? [];
    return kept.map(({ id, name, at, bytes }) => ({ id, name, at, bytes }));
  }

  async readCheckpoint(document: string, id: number): Promise<Uint8Array | null> {
    const kept = this.documents.get(document)?.checkpoints ?? [];
    const found = kept.find((checkpoint) => checkpoint.id === id);
    return found ? unpack(found.state) : null;
  }

  async replaceCheckpoint(document: string, id: number, state: Packed): Promise<void> {
    const stored = this.documents.get(document);
    if (!stored) return;
    stored.checkpoints = stored.checkpoints.map((kept) =>
      kept.id === id ? { ...kept, state, bytes: state.payload.length } : kept,
    );
  }

  async remove(documents: readonly string[]): Promise<void> {
    for (const document of documents) this.documents.delete(document);
  }

  #existing(document: string): Stored {
    const stored = this.documents.get(document);
    if (!stored) throw new DocumentGone(document);
    return stored;
  }

  #newGeneration(document: string): string {
    this.#generations += 1;
    return `g${this.#generations}-${document}`;
  }
}
