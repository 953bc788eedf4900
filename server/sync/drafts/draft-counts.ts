import type * as Y from 'yjs';
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
import { approvalOn, readHeld } from './move-drafts.ts';

/** Counts are told this much later: they tell how it goes, and not who has just written. */
const TOLD_AFTER_MS = 4000;

type Counted = Pick<DraftNote, 'section' | 'kept' | 'handed' | 'level'>;

/** What is known of one person's drafts: of those that are to be shown or were handed over, no words. */
const countDrafts = (notes: readonly DraftNote[]): readonly Counted[] =>
  notes
    .filter(({ kept, handed }) => !kept || handed)
    .map(({ section, kept, handed, level }) => ({ section, kept, handed, level }));

/** What a board is told of all drafts: `secret` and its writers, late ones, and those that wait for approval. */
const sumOf = (board: Y.Doc, drafts: readonly (readonly Counted[])[]) => {
  const needsApproval = approvalOn(board);
  const isSecret = (note: Counted): boolean => !note.kept && !(note.handed && needsApproval(note));
  const all = drafts.flat();
  const handed = all.filter((note) => note.handed);
  return {
    writers: drafts.filter((notes) => notes.some(isSecret)).length,
    notes: all.filter(isSecret).length,
    handedOver: handed.filter((note) => !isUnsigned(note) && !needsApproval(note)).length,
    awaiting: handed.filter(needsApproval).length,
  };
};

export type DraftCountsOptions = {
  readonly journal: Pick<Journal, 'list' | 'load'>;
  readonly rooms: Rooms;
  readonly setTimer: (run: () => void, ms: number) => void;
  /** Another number of notes waits for approval on this board. */
  readonly onAwaiting: (boardId: string) => void;
  readonly onError: (error: unknown, document: string) => void;
};

/** Says on a board how many write in secret, and how many notes they have: no more, and a moment late. */
export class DraftCounts {
  readonly #options: DraftCountsOptions;
  /** By document name. */
  readonly #known = new Map<string, readonly Counted[]>();
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
      await lease.room.edit((doc) => {
        const { writers, notes, handedOver, awaiting } = sumOf(doc, counts);
        const drafting = readDrafting(doc);
        if (drafting?.ended && notes === 0) endDrafting(doc);
        else if (drafting && (drafting.writers !== writers || drafting.notes !== notes)) {
          changeDrafting(doc, { writers, notes });
        }
        const info = readBoardInfo(doc);
        if (info.handedOver !== handedOver) doc.getMap('board').set('handedOver', handedOver);
        if (info.awaiting === awaiting) return;
        doc.getMap('board').set('awaiting', awaiting);
        this.#options.onAwaiting(boardId);
      });
    } finally {
      lease.release();
    }
  }

  async #count(boardId: string): Promise<readonly (readonly Counted[])[]> {
    const names = await this.#options.journal.list(draftsOfBoard(boardId));
    return Promise.all(names.map((name) => this.#countOf(name)));
  }

  async #countOf(name: string): Promise<readonly Counted[]> {
    const known = this.#known.get(name);
    if (known) return known;
    const stored = await this.#options.journal.load(name);
    const count = countDrafts(stored === null ? [] : readHeld(name, '', stored).notes);
    this.#known.set(name, count);
    return count;
  }
}
