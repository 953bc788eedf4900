import { type DraftNote, isUnsigned, readDrafts } from '../../../shared/board/draft.ts';
import { changeDrafting, endDrafting, readDrafting } from '../../../shared/board/drafting.ts';
import { readBoardInfo } from '../../../shared/board/read.ts';
import {
  documentName,
  draftsOfBoard,
  parseDocumentName,
} from '../../../shared/protocol/documents.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Room } from '../rooms/room.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { readHeld } from './move-drafts.ts';

/** Counts are told this much later: they tell how it goes, and not who has just written. */
const TOLD_AFTER_MS = 4000;

/** What is said of one person's drafts: how many are to be shown, and how many were handed over. */
type Count = { readonly notes: number; readonly handed: number };

export const countDrafts = (notes: readonly DraftNote[]): Count => ({
  notes: notes.filter(({ kept }) => !kept).length,
  handed: notes.filter((note) => note.handed && !note.kept && !isUnsigned(note)).length,
});

export type DraftCountsOptions = {
  readonly journal: Pick<Journal, 'list' | 'load'>;
  readonly rooms: Rooms;
  readonly setTimer: (run: () => void, ms: number) => void;
  readonly onError: (error: unknown, document: string) => void;
};

/** Says on a board how many write in secret, and how many notes they have: no more, and a moment late. */
export class DraftCounts {
  readonly #options: DraftCountsOptions;
  /** By document name. */
  readonly #known = new Map<string, Count>();
  /** Boards that will be told. */
  readonly #waiting = new Set<string>();

  constructor(options: DraftCountsOptions) {
    this.#options = options;
  }

  /** Something of these drafts is on disk. */
  noteChange({ name, doc }: Pick<Room, 'name' | 'doc'>): void {
    const ref = parseDocumentName(name);
    if (ref?.kind !== 'draft') return;
    this.#known.set(name, countDrafts(readDrafts(doc)));
    this.tellSoon(ref.boardId);
  }

  /** These drafts were changed by a reveal. */
  forget(names: readonly string[]): void {
    for (const name of names) this.#known.delete(name);
  }

  tellSoon(boardId: string): void {
    if (this.#waiting.has(boardId)) return;
    this.#waiting.add(boardId);
    this.#options.setTimer(() => {
      this.#waiting.delete(boardId);
      this.tell(boardId).catch((error: unknown) => this.#options.onError(error, boardId));
    }, TOLD_AFTER_MS);
  }

  /** Writes the counts into the board, as far as they have changed. */
  async tell(boardId: string): Promise<void> {
    const lease = await this.#options.rooms.open(
      documentName({ kind: 'board', id: boardId }),
      'board',
    );
    if (!lease) return;
    try {
      const counts = await this.#count(boardId);
      const writers = counts.filter(({ notes }) => notes > 0).length;
      const notes = counts.reduce((sum, count) => sum + count.notes, 0);
      const handed = counts.reduce((sum, count) => sum + count.handed, 0);
      await lease.room.edit((doc) => {
        const drafting = readDrafting(doc);
        if (drafting?.ended && notes === 0) endDrafting(doc);
        else if (drafting && (drafting.writers !== writers || drafting.notes !== notes)) {
          changeDrafting(doc, { writers, notes });
        }
        if (readBoardInfo(doc).handedOver !== handed) doc.getMap('board').set('handedOver', handed);
      });
    } finally {
      lease.release();
    }
  }

  async #count(boardId: string): Promise<readonly Count[]> {
    const names = await this.#options.journal.list(draftsOfBoard(boardId));
    return Promise.all(names.map((name) => this.#countOf(name)));
  }

  async #countOf(name: string): Promise<Count> {
    const known = this.#known.get(name);
    if (known) return known;
    const stored = await this.#options.journal.load(name);
    const count = countDrafts(stored === null ? [] : readHeld(name, '', stored).notes);
    this.#known.set(name, count);
    return count;
  }
}
