import * as Y from 'yjs';
import { readNote } from '../../../shared/board/read.ts';
import { recordMap } from '../../../shared/document/read.ts';
import { documentName } from '../../../shared/protocol/documents.ts';
import type { HeldNote } from '../../facilitation/moderation/moderated.ts';
import {
  type DocumentRenewal,
  HIDDEN_NOTES,
  type Journal,
  type OwnerRow,
  SERVER_PERSON,
  type StoredDocument,
} from '../../journal/journal.ts';
import { createRenewalClient } from '../../journal/renewal/renewal-client.ts';
import { copyOf, rewriteDocument } from '../../journal/renewal/rewrite-document.ts';
import type { Room } from '../rooms/room.ts';

/** How long a removed note can be brought back. */
const REMOVED_KEPT_MS = 30 * 86_400_000;

/** When a note was held back, and if it was removed, by whom and why: by the note's id. */
const KEEPING = 'keeping';

/** What belongs to a note by the beginning of its key, and what by its field `note`. */
const KEYED_ROOTS = ['reactions', 'answers'] as const;
const TOLD_ROOTS = ['comments'] as const;

/** The kinds under which a board's registry knows whose something is. */
const OWNER_KINDS = ['notes', HIDDEN_NOTES, 'comments'] as const;

type Kept = { readonly stored: StoredDocument; readonly doc: Y.Doc };

/** Everything that goes with a note, as [root, key]. */
const partsOf = (doc: Y.Doc, note: string): readonly (readonly [string, string])[] => [
  ['notes', note],
  ...KEYED_ROOTS.flatMap((root) =>
    [...doc.getMap(root).keys()]
      .filter((key) => key.startsWith(`${note}:`))
      .map((key) => [root, key] as const),
  ),
  ...TOLD_ROOTS.flatMap((root) =>
    [...doc.getMap(root).keys()]
      .filter((key) => recordMap(doc, root, key)?.get('note') === note)
      .map((key) => [root, key] as const),
  ),
];

const copyParts = (from: Y.Doc, to: Y.Doc, parts: readonly (readonly [string, string])[]): void => {
  for (const [root, key] of parts) {
    // What somebody wrote anew meanwhile stays.
    if (!to.getMap(root).has(key)) to.getMap(root).set(key, copyOf(from.getMap(root).get(key)));
  }
};

const dropParts = (doc: Y.Doc, parts: readonly (readonly [string, string])[]): void => {
  for (const [root, key] of parts) doc.getMap(root).delete(key);
};

const removedOf = (keeping: Y.Map<unknown>): HeldNote['removed'] => {
  const [at, by, words] = [keeping.get('removedAt'), keeping.get('by'), keeping.get('words')];
  return typeof at === 'number' && typeof by === 'string' && typeof words === 'string'
    ? { at, by, words }
    : null;
};

/** Whose a held note is, as far as the server knows. */
const ownerIn = ({ owners }: StoredDocument, note: string): string | null =>
  owners.find(({ kind, record }) => record === note && (kind === 'notes' || kind === HIDDEN_NOTES))
    ?.person ?? null;

const heldNote = ({ doc, stored }: Kept, id: string): HeldNote | null => {
  const note = readNote(doc, id);
  const keeping = recordMap(doc, KEEPING, id);
  if (!note || !keeping) return null;
  const heldAt = keeping.get('heldAt');
  return {
    id,
    author: note.author ?? null,
    owner: ownerIn(stored, id),
    section: note.section,
    text: note.text,
    ...(note.marks && { marks: [...note.marks] }),
    heldAt: typeof heldAt === 'number' ? heldAt : 0,
    removed: removedOf(keeping),
  };
};

export type HeldNotesOptions = {
  readonly journal: Pick<Journal, 'load' | 'create'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/**
 * Notes that were taken out of a board, since everybody who may read a board has all of its document. They lie in a document
 * that nobody can open, and go there and back in one transaction with the board's. Commands see to it that there is one
 * at a time.
 */
export class HeldNotes {
  readonly #options: HeldNotesOptions;

  constructor(options: HeldNotesOptions) {
    this.#options = options;
  }

  async list(boardId: string): Promise<readonly HeldNote[]> {
    const kept = await this.#read(boardId);
    if (!kept) return [];
    return [...kept.doc.getMap(KEEPING).keys()].flatMap((id) => heldNote(kept, id) ?? []);
  }

  /** Takes a note out of sight; with `removed` it is not coming back by itself. False when it is neither here nor there. */
  async take(
    board: Room,
    boardId: string,
    { note, removed }: { readonly note: string; readonly removed: HeldNote['removed'] },
  ): Promise<boolean> {
    const kept = await this.#open(boardId);
    const isHere = recordMap(board.doc, 'notes', note) !== null;
    const isHeld = recordMap(kept.doc, KEEPING, note) !== null;
    if (!isHere && !isHeld) return false;
    if (!isHere && removed === null) return true;
    const parts = isHere ? partsOf(board.doc, note) : [];
    const owners = parts.flatMap(([, record]) =>
      OWNER_KINDS.flatMap((kind) => {
        const person = board.ownerOf(kind, record);
        return person === undefined ? [] : [{ kind, record, person }];
      }),
    );
    const { now } = this.#options;
    kept.doc.transact(() => {
      copyParts(board.doc, kept.doc, parts);
      const keeping = recordMap(kept.doc, KEEPING, note) ?? new Y.Map<unknown>();
      if (!isHeld) kept.doc.getMap(KEEPING).set(note, keeping);
      if (!isHeld) keeping.set('heldAt', now());
      if (removed === null) return;
      keeping.set('removedAt', removed.at);
      keeping.set('by', removed.by);
      keeping.set('words', removed.words);
    });
    forgetOld(kept.doc, now() - REMOVED_KEPT_MS);
    await board.moveIn((doc) => dropParts(doc, parts), [renewalOf(boardId, kept, owners)]);
    return true;
  }

  /** Puts it back as it was; done twice it is there once. False when it is not held. */
  async putBack(board: Room, boardId: string, note: string): Promise<boolean> {
    const kept = await this.#open(boardId);
    if (recordMap(kept.doc, KEEPING, note) === null) return false;
    const parts = partsOf(kept.doc, note);
    for (const { kind, record, person } of kept.stored.owners) {
      const isPart = parts.some(([, key]) => key === record);
      if (isPart && board.ownerOf(kind, record) === undefined) board.ownBy(kind, record, person);
    }
    const rest = new Y.Doc();
    Y.applyUpdate(rest, Y.encodeStateAsUpdate(kept.doc));
    rest.transact(() => {
      dropParts(rest, partsOf(rest, note));
      rest.getMap(KEEPING).delete(note);
    });
    const renewal = renewalOf(boardId, { ...kept, doc: rest }, []);
    await board.moveIn((doc) => copyParts(kept.doc, doc, parts), [renewal]);
    return true;
  }

  async #read(boardId: string): Promise<Kept | null> {
    const stored = await this.#options.journal.load(documentName({ kind: 'held', boardId }));
    if (stored === null) return null;
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const update of stored.updates) Y.applyUpdate(doc, update);
    });
    return { stored, doc };
  }

  async #open(boardId: string): Promise<Kept> {
    const known = await this.#read(boardId);
    if (known) return known;
    await this.#options.journal.create(documentName({ kind: 'held', boardId }));
    const made = await this.#read(boardId);
    if (!made) throw new Error('a document that was just made is not there');
    return made;
  }
}

/** What was removed so long ago that nobody brings it back any more. */
const forgetOld = (doc: Y.Doc, before: number): void => {
  const old = [...doc.getMap(KEEPING).keys()].filter((id) => {
    const removedAt = recordMap(doc, KEEPING, id)?.get('removedAt');
    return typeof removedAt === 'number' && removedAt < before;
  });
  for (const id of old) {
    dropParts(doc, partsOf(doc, id));
    doc.getMap(KEEPING).delete(id);
  }
};

const renewalOf = (
  boardId: string,
  { stored, doc }: Kept,
  owners: readonly OwnerRow[],
): DocumentRenewal => {
  const known = [...stored.retired, ...stored.claims.map(({ client }) => client)];
  const client = createRenewalClient(new Set(known));
  const all = [...stored.owners, ...owners];
  const isThere = ({ kind, record }: OwnerRow): boolean =>
    doc.getMap(kind === 'comments' ? 'comments' : 'notes').has(record);
  const rows = new Map(all.filter(isThere).map((row) => [`${row.kind} ${row.record}`, row]));
  return {
    document: documentName({ kind: 'held', boardId }),
    state: rewriteDocument([Y.encodeStateAsUpdate(doc)], client),
    owners: [...rows.values()],
    claims: [{ client, person: SERVER_PERSON }],
  };
};
