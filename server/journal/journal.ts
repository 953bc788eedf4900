/** A record's owner as the server saw it created; never read from fields that participants write. */
export type OwnerRow = { readonly kind: string; readonly record: string; readonly person: string };

/** Which person writes under a Yjs client id in one document. `SERVER_PERSON` for the server's own. */
export type ClaimRow = { readonly client: number; readonly person: string };

export const SERVER_PERSON = 'server';

/** Registry rows travel in the same transaction as the update that caused them. */
export type Registry = {
  readonly owners: readonly OwnerRow[];
  readonly claims: readonly ClaimRow[];
};

export type JournalEntry = Registry & {
  readonly document: string;
  /** One Yjs update (v1), already merged for the tick. */
  readonly update: Uint8Array;
};

export type StoredDocument = Registry & {
  /** Changes when history was rewritten, so that a stale copy is never merged in. */
  readonly generation: string;
  /** The compacted state, if there is one, followed by every update after it, oldest first. */
  readonly updates: readonly Uint8Array[];
  /** Sequence number of the last entry in `updates`; compaction covers everything up to it. */
  readonly lastSeq: number;
  readonly updateCount: number;
};

export type Compaction = {
  readonly document: string;
  readonly generation: string;
  /** Entries up to and including this one are replaced by `state`. */
  readonly upTo: number;
  readonly state: Uint8Array;
};

/** Thrown by every method when the disk does not take the write; nothing of the call was kept, and a later call may succeed. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

/** Thrown by `append` when the document was deleted meanwhile: there is nothing to try again. */
export class DocumentGone extends Error {
  override readonly name = 'DocumentGone';
}

/**
 * Where documents live: bytes and registry rows only, it knows no schema and no Yjs.
 * A resolved promise means fsynced. Calls made in the same turn share one commit.
 */
export interface Journal {
  /** Makes an empty document. Resolves to its generation id; a name that is taken is a mistake of ours and rejects. */
  create(document: string): Promise<string>;
  /** `null` when there is no such document (a board that was deleted stays deleted). */
  load(document: string): Promise<StoredDocument | null>;
  /**
   * Appends to an existing document; resolves to the entry's sequence number, rejects with `DocumentGone` when it
   * was deleted. A registry row that is there already is replaced.
   */
  append(entry: JournalEntry): Promise<number>;
  /** Replaces a prefix by its compacted state. False when the document changed generation or is gone. */
  compact(compaction: Compaction): Promise<boolean>;
  /** Deletes the documents, their entries and their registry rows for good. */
  remove(documents: readonly string[]): Promise<void>;
}
