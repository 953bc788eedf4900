import type { ExportedBoard } from '../../../shared/board/exports/exported-board.ts';
import { readExport } from '../../../shared/board/exports/read-export.ts';
import { type BestNotes, readBestNotes } from '../../../shared/board/best-notes.ts';
import { type BoardDigest, readDigest } from '../../../shared/board/digest.ts';
import { readToldNotes, type ToldNote } from '../../../shared/board/news.ts';
import { documentName } from '../../../shared/protocol/documents.ts';
import type { WatchedBoard } from '../../facilitation/documents.ts';
import type { Room } from '../rooms/room.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { BoardStates } from './board-states.ts';
import { Readings } from './readings.ts';

/** Whole boards in words are large: only those are kept that are asked for at the moment. */
const MAX_EXPORTS = 50;
const MAX_TOLD = 200;

export type BoardWatchOptions = {
  readonly rooms: Rooms;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** Boards as those see them who do not have them open: facilitators in their tower, and everybody while a group reports. */
export class BoardWatch {
  readonly #rooms: Rooms;
  readonly #now: () => number;
  readonly #digests: Readings<BoardDigest>;
  readonly #best: Readings<BestNotes>;
  readonly #exports: Readings<ExportedBoard>;
  readonly #told: Readings<readonly ToldNote[]>;
  readonly #states: BoardStates;
  /** When each document last changed, since this server began. */
  readonly #changedAt = new Map<string, number>();

  constructor({ rooms, now }: BoardWatchOptions) {
    this.#rooms = rooms;
    this.#now = now;
    this.#digests = new Readings(rooms, readDigest);
    this.#best = new Readings(rooms, readBestNotes);
    this.#exports = new Readings(rooms, readExport, MAX_EXPORTS);
    this.#told = new Readings(rooms, readToldNotes, MAX_TOLD);
    this.#states = new BoardStates({ rooms, now });
  }

  /** Something of this room's has been written to disk. */
  noteChange({ name, kind }: Room): void {
    if (kind !== 'board') return;
    this.#changedAt.set(name, this.#now());
    this.#changed(name);
    this.#states.changed(name);
  }

  async watch(boardId: string): Promise<WatchedBoard | null> {
    const digest = await this.#digests.of(boardId);
    if (!digest) return null;
    const name = documentName({ kind: 'board', id: boardId });
    const room = await this.#rooms.peek(name);
    return {
      ...digest,
      writing: [...(room?.presence.writers ?? [])],
      changedAt: this.#changedAt.get(name) ?? null,
    };
  }

  bestNotes(boardId: string): Promise<BestNotes | null> {
    return this.#best.of(boardId);
  }

  /** All that the board says, to be handed out. */
  exported(boardId: string): Promise<ExportedBoard | null> {
    return this.#exports.of(boardId);
  }

  /** Which notes there are. */
  toldNotes(boardId: string): Promise<readonly ToldNote[] | null> {
    return this.#told.of(boardId);
  }

  /** The whole document, packed, for somebody who is about to open it. */
  state(boardId: string): Promise<Uint8Array | null> {
    return this.#states.of(boardId);
  }

  /** The documents are gone, or others than they were. */
  forget(names: readonly string[]): void {
    for (const name of names) {
      this.#changedAt.delete(name);
      this.#changed(name);
      this.#states.forget(name);
    }
  }

  #changed(name: string): void {
    this.#digests.changed(name);
    this.#best.changed(name);
    this.#exports.changed(name);
    this.#told.changed(name);
  }
}
