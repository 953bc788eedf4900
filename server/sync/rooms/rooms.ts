import { emptyOldTrash } from '../../../shared/board/old-trash.ts';
import { documentName } from '../../../shared/protocol/documents.ts';
import { boardOf } from '../documents/board-of.ts';
import type { Journal } from '../../journal/journal.ts';
import type { DocumentKind } from '../gate/gate.ts';
import type { RoomFile } from './registry.ts';
import { Room, type RoomOptions } from './room.ts';

/** How long a room stays in memory after the last person left: a reload finds it warm. */
export const UNLOAD_AFTER_MS = 30_000;

/** What the names of boards begin with. */
const BOARDS = documentName({ kind: 'board', id: '' });

/** From one board to the next while old trash is emptied. */
const BETWEEN_BOARDS_MS = 1000;

/** Whoever holds a lease keeps the room loaded; release it exactly once. */
export type Lease = { readonly room: Room; readonly release: () => void };

type Entry = {
  /** One promise for all who come while it loads. `null` when there is no such document. */
  readonly loading: Promise<Room | null>;
  leases: number;
  /** Rises with every lease, so that an unload that was waiting sees that somebody came. */
  visits: number;
};

/** Whoever has a document in hand gets so long to put it down before it is rewritten. */
const PUT_DOWN_WITHIN_MS = 8000;

export type RoomsOptions = Pick<
  RoomOptions,
  | 'onFlushed'
  | 'onStorageTrouble'
  | 'onDead'
  | 'setTimer'
  | 'now'
  | 'monotonic'
  | 'tick'
  | 'metrics'
  | 'ownAnswers'
  | 'maxDocumentBytes'
> & {
  readonly journal: Journal;
  /** The limit of one person's drafts. */
  readonly maxDraftBytes: number;
  /** What the server keeps for a board. */
  readonly filesOf: (boardId: string) => Promise<readonly RoomFile[]>;
  /** Told when a board or a meeting has come into memory. */
  readonly onLoaded: (room: Room) => void;
  /** Told when a room has left memory. */
  readonly onUnloaded: () => void;
};

/** Every room in memory: loaded once however many arrive at the same time, unloaded late and only when flushed. */
export class Rooms {
  readonly #entries = new Map<string, Entry>();
  readonly #loaded = new Set<Room>();
  readonly #options: RoomsOptions;
  readonly #held = new Set<string>();
  /** Documents that are being rewritten: whoever wants one waits for it. */
  readonly #rewritten = new Map<string, Promise<void>>();

  constructor(options: RoomsOptions) {
    this.#options = options;
  }

  /** Opens a document's room; `null` when there is no such document. Rejects when the storage fails. */
  async open(name: string, kind: DocumentKind): Promise<Lease | null> {
    for (;;) {
      const rewriting = this.#rewritten.get(name);
      if (!rewriting) break;
      await rewriting;
    }
    const entry = this.#entries.get(name) ?? this.#load(name, kind);
    entry.leases += 1;
    entry.visits += 1;
    try {
      const room = await entry.loading;
      if (room !== null) return { room, release: () => this.#release(name, entry) };
    } catch (error) {
      this.#forget(name, entry);
      throw error;
    }
    this.#forget(name, entry);
    return null;
  }

  /** How many documents are in memory, or on their way there. */
  get size(): number {
    return this.#entries.size;
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The room of a document if it is in memory, without keeping it there. */
  async peek(name: string): Promise<Room | null> {
    return (await this.#entries.get(name)?.loading) ?? null;
  }

  /** Every room in memory. One that is still loading has nothing to write and no trouble yet. */
  loaded(): readonly Room[] {
    return [...this.#loaded];
  }

  /** Lets nobody write in these documents, loaded or not, until they are let go; resolves when all that was written is on disk. */
  async hold(names: readonly string[]): Promise<void> {
    for (const name of names) this.#held.add(name);
    await Promise.all(
      names.map(async (name) => {
        const room = await this.peek(name);
        room?.hold(true);
        await room?.flushed();
      }),
    );
  }

  async letGo(names: readonly string[]): Promise<void> {
    for (const name of names) this.#held.delete(name);
    for (const name of names) (await this.peek(name))?.hold(false);
  }

  /**
   * Runs while nobody has the document in memory: what is in it may be written anew on disk. `sendAway` ends its sockets.
   * One document is rewritten at a time.
   */
  async rewrite<T>(
    name: string,
    { sendAway, run }: { readonly sendAway: () => void; readonly run: () => Promise<T> },
  ): Promise<T> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#rewritten.set(name, promise);
    try {
      await this.#putDown(name, sendAway);
      return await run();
    } finally {
      this.#rewritten.delete(name);
      resolve();
    }
  }

  async #putDown(name: string, sendAway: () => void): Promise<void> {
    const entry = this.#entries.get(name);
    const room = await entry?.loading;
    if (!entry || !room) return;
    room.hold(true);
    sendAway();
    const isOver = { value: false };
    this.#options.setTimer(() => {
      isOver.value = true;
    }, PUT_DOWN_WITHIN_MS);
    while (entry.leases > 0 && !isOver.value) {
      await new Promise<void>((done) => {
        this.#options.setTimer(done, 10);
      });
    }
    while (room.isWriting) await room.flushed();
    this.#forget(name, entry);
    this.#end(room);
  }

  /** Takes a room out of memory at once; what was not written is given up (its document is gone). */
  async drop(name: string): Promise<void> {
    const entry = this.#entries.get(name);
    if (!entry) return;
    this.#forget(name, entry);
    const room = await entry.loading;
    if (room) this.#end(room);
  }

  /** Every room in memory, or on its way there, of a board or of drafts for it. */
  async roomsOfBoard(boardId: string): Promise<readonly Room[]> {
    const names = [...this.#entries.keys()].filter((name) => boardOf(name) === boardId);
    const rooms = await Promise.all(names.map((name) => this.peek(name)));
    return rooms.filter((room) => room !== null);
  }

  /**
   * Empties the trash of boards that nobody opens, and of those that are open for days: one after the other, with pauses,
   * since whoever is here comes first. Ends early when `isOver` says so.
   */
  async emptyOldTrash(isOver: () => boolean): Promise<void> {
    const { journal, setTimer } = this.#options;
    for (const name of await journal.list(BOARDS)) {
      if (isOver()) return;
      const known = await this.peek(name);
      if (known) this.#emptyTrash(known);
      else (await this.open(name, 'board'))?.release();
      await new Promise<void>((resolve) => setTimer(resolve, BETWEEN_BOARDS_MS));
    }
  }

  #load(name: string, kind: DocumentKind): Entry {
    const entry: Entry = { loading: this.#createRoom(name, kind), leases: 0, visits: 0 };
    this.#entries.set(name, entry);
    return entry;
  }

  async #createRoom(name: string, kind: DocumentKind): Promise<Room | null> {
    const stored = await this.#options.journal.load(name);
    if (!stored) return null;
    const board = boardOf(name);
    const files = board === null ? [] : await this.#options.filesOf(board);
    const { maxDraftBytes, filesOf: _, ...options } = this.#options;
    const limits = kind === 'draft' ? { maxDocumentBytes: maxDraftBytes } : {};
    const room = new Room({ ...options, ...limits, name, kind, stored });
    room.addFiles(files);
    room.hold(this.#held.has(name));
    this.#loaded.add(room);
    if (kind === 'board') this.#emptyTrash(room);
    if (kind !== 'draft') this.#options.onLoaded(room);
    return room;
  }

  /** Before anybody comes in, what has been in the trash for too long goes. A disk that refuses it is the room's to tell. */
  #emptyTrash(room: Room): void {
    const now = this.#options.now();
    room.edit((doc) => emptyOldTrash(doc, now)).catch(() => undefined);
  }

  #end(room: Room): void {
    this.#loaded.delete(room);
    room.destroy();
  }

  #forget(name: string, entry: Entry): void {
    if (this.#entries.get(name) === entry) this.#entries.delete(name);
  }

  #release(name: string, entry: Entry): void {
    entry.leases -= 1;
    if (entry.leases > 0) return;
    const { visits } = entry;
    this.#options.setTimer(() => void this.#unload(name, entry, visits), UNLOAD_AFTER_MS);
  }

  /** Unloads unless somebody came back; checked anew after every wait. */
  async #unload(name: string, entry: Entry, visits: number): Promise<void> {
    const room = await entry.loading;
    const isStillEmpty = () =>
      entry.leases === 0 && entry.visits === visits && this.#entries.get(name) === entry;
    if (!room || !isStillEmpty()) return;
    await room.flushed();
    if (!isStillEmpty()) return;
    this.#forget(name, entry);
    this.#end(room);
    this.#options.onUnloaded();
  }
}
