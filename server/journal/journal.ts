import type { Packed } from './packed.ts';

/** A record's owner as the server saw it created; never read from fields that participants write. */
export type OwnerRow = { readonly kind: string; readonly record: string; readonly person: string };

/** Which person writes under a Yjs client id in one document. `SERVER_PERSON` for the server's own. */
export type ClaimRow = { readonly client: number; readonly person: string };

export const SERVER_PERSON = 'server';

/**
 * The kind under which the authors of notes lie that do not say who wrote them. The rules ask for owners of `notes` and so
 * find none: nobody is seen to do what only the author may.
 */
export const HIDDEN_NOTES = 'hiddenNotes';

/** Registry rows travel in the same transaction as the update that caused them. */
export type Registry = {
  readonly owners: readonly OwnerRow[];
  readonly claims: readonly ClaimRow[];
};

/**
 * One field that somebody changed: who, when, and what it held before. Makes "undo what this person did" possible.
 * Kept for `CHANGES_KEPT_MS`, and erased with the document or the person.
 */
export type ChangeRow = {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly person: string;
  readonly root: string;
  /** '' in roots whose map carries the fields itself. */
  readonly record: string;
  /** '' for a whole record. */
  readonly field: string;
  readonly op: 'create' | 'put' | 'delete' | 'remove';
  /** JSON; `null` when there was nothing. */
  readonly previous: string | null;
};

/** How long the change log reaches back. */
export const CHANGES_KEPT_MS = 30 * 86_400_000;

export type JournalEntry = Registry & {
  readonly document: string;
  /** One Yjs update (v1), already merged for the tick. */
  readonly update: Uint8Array;
  /** What the change log says of it, in the same transaction. */
  readonly changes: readonly ChangeRow[];
  /** Other documents that begin their next generation in the same transaction: what leaves them comes here, or neither. */
  readonly renewals?: readonly DocumentRenewal[];
};

export type StoredDocument = Registry & {
  /** Changes when history was rewritten, so that a stale copy is never merged in. */
  readonly generation: string;
  /** The compacted state, if there is one, followed by every update after it, oldest first. */
  readonly updates: readonly Uint8Array[];
  /** Sequence number of the last entry in `updates`; compaction covers everything up to it. */
  readonly lastSeq: number;
  readonly updateCount: number;
  /** Client ids of earlier generations: a copy whose state vector names one of them is stale. */
  readonly retired: readonly number[];
};

export type Compaction = {
  readonly document: string;
  readonly generation: string;
  /** Entries up to and including this one are replaced by `state`. */
  readonly upTo: number;
  readonly state: Packed;
};

/** Which rows of the change log: `from` and `to` are included. */
export type ChangeQuery = {
  readonly person?: string;
  readonly from: number;
  readonly to: number;
};

/** A document as it once was, kept for history and for going back to it. */
export type Checkpoint = {
  readonly id: number;
  /** What happened then; '' for one that was made in passing. */
  readonly name: string;
  readonly at: number;
  /** What it takes on disk. */
  readonly bytes: number;
};

export type NewCheckpoint = {
  readonly document: string;
  readonly generation: string;
  readonly name: string;
  readonly at: number;
  readonly state: Packed;
};

/** What a document begins its next generation with. */
export type Renewal = Registry & {
  readonly state: Uint8Array;
  /** Client ids of earlier generations that this journal has not seen itself (from a backup). */
  readonly retired?: readonly number[];
};

export type DocumentRenewal = Renewal & { readonly document: string };

/** Thrown by every method when the disk does not take the write; nothing of the call was kept, and a later call may succeed. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

/** Thrown by `append` and `renew` when the document was deleted meanwhile: there is nothing to try again. */
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
  /** The names of all documents that begin so. */
  list(beginning: string): Promise<readonly string[]>;
  /** `null` when there is no such document (a board that was deleted stays deleted). */
  load(document: string): Promise<StoredDocument | null>;
  /**
   * Appends to an existing document; resolves to the entry's sequence number, rejects with `DocumentGone` when it
   * was deleted. A registry row that is there already is replaced.
   */
  append(entry: JournalEntry): Promise<number>;
  /**
   * Replaces a prefix by its compacted state. False when the document changed generation or is gone. A change log that
   * has grown beyond its limit (20,000 rows, 16 MB) loses its oldest rows with that.
   */
  compact(compaction: Compaction): Promise<boolean>;
  /**
   * Rewrites history: the document holds `state` and nothing else, in a new generation, whose id it resolves to. Every
   * client id that the document ever knew is retired; `claims` must name others. Checkpoints and the change log stay.
   */
  renew(document: string, renewal: Renewal): Promise<string>;

  /** Who changed what, oldest first. Empty when there is no such document. */
  changes(document: string, query: ChangeQuery): Promise<readonly ChangeRow[]>;
  /** Erases what the change logs of all documents hold from before this moment. */
  forgetChanges(before: number): Promise<void>;
  /** Erases from one document's change log what this person did, and what was done to records that they made. */
  forgetPerson(document: string, person: string): Promise<void>;

  /** Keeps a state under a name, and thins out older ones (thin-out.ts). False when the document changed generation or is gone. */
  checkpoint(checkpoint: NewCheckpoint): Promise<boolean>;
  /** What can be gone back to, oldest first. */
  checkpoints(document: string): Promise<readonly Checkpoint[]>;
  /** The state that was kept, as one update; `null` when it is gone. */
  readCheckpoint(document: string, id: number): Promise<Uint8Array | null>;

  /** Rewrites history: the checkpoint holds this state from now on. Nothing happens when it is gone. */
  replaceCheckpoint(document: string, id: number, state: Packed): Promise<void>;

  /** Deletes the documents and everything that belongs to them for good. */
  remove(documents: readonly string[]): Promise<void>;
}
