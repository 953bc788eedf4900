import * as Y from 'yjs';
import { readNote } from '../../../shared/board/read.ts';
import { recordMap } from '../../../shared/document/read.ts';
import type { HeldNote } from '../../facilitation/moderation/moderated.ts';
import { HIDDEN_NOTES, type Journal, type StoredDocument } from '../../journal/journal.ts';
import type { Room } from '../rooms/room.ts';
import {
  copyParts,
  dropParts,
  KEEPING,
  type Kept,
  openHeld,
  type Part,
  readHeld,
  renewalOf,
  withoutParts,
} from './held-document.ts';

/** How long a removed note can be brought back. */
const REMOVED_KEPT_MS = 30 * 86_400_000;

/** What belongs to a note by the beginning of its key, and what by its field `note`. */
const KEYED_ROOTS = ['reactions', 'answers'] as const;
const TOLD_ROOTS = ['comments'] as const;

/** The kinds under which a board's registry knows whose something is. */
const OWNER_KINDS = ['notes', HIDDEN_NOTES, 'comments'] as const;

/** Everything that goes with a note, as [root, key]. */
const partsOf = (doc: Y.Doc, note: string): readonly Part[] => [
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
    ...(note.attachment && { attachment: note.attachment }),
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
    const kept = await readHeld(this.#options.journal, boardId);
    if (!kept) return [];
    return [...kept.doc.getMap(KEEPING).keys()].flatMap((id) => heldNote(kept, id) ?? []);
  }

  /** Takes a note out of sight; with `removed` it is not coming back by itself. False when it is neither here nor there. */
  async take(
    board: Room,
    boardId: string,
    { note, removed }: { readonly note: string; readonly removed: HeldNote['removed'] },
  ): Promise<boolean> {
    const kept = await openHeld(this.#options.journal, boardId);
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
    const kept = await openHeld(this.#options.journal, boardId);
    if (recordMap(kept.doc, KEEPING, note) === null) return false;
    // While a vote is open its reactions go on waiting.
    const isVoting = board.doc.getMap('board').get('reactionsWait') === true;
    const parts = partsOf(kept.doc, note).filter(([root]) => !isVoting || root !== 'reactions');
    for (const { kind, record, person } of kept.stored.owners) {
      const isPart = parts.some(([, key]) => key === record);
      if (isPart && board.ownerOf(kind, record) === undefined) board.ownBy(kind, record, person);
    }
    const rest = withoutParts(kept.doc, [...parts, [KEEPING, note]]);
    const renewal = renewalOf(boardId, { ...kept, doc: rest }, []);
    await board.moveIn((doc) => copyParts(kept.doc, doc, parts), [renewal]);
    return true;
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
