import { type BestNotes, readBestNotes } from '../../../shared/board/best-notes.ts';
import { type BoardDigest, readDigest } from '../../../shared/board/digest.ts';
import { documentName } from '../../../shared/protocol/documents.ts';
import type { WatchedBoard } from '../../facilitation/documents.ts';
import type { Room } from '../rooms/room.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { Readings } from './readings.ts';

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
  /** When each document last changed, since this server began. */
  readonly #changedAt = new Map<string, number>();

  constructor({ rooms, now }: BoardWatchOptions) {
    this.#rooms = rooms;
    this.#now = now;
    this.#digests = new Readings(rooms, readDigest);
    this.#best = new Readings(rooms, readBestNotes);
  }

  /** Something of this room's has been written to disk. */
  noteChange({ name, kind }: Room): void {
    if (kind !== 'board') return;
    this.#changedAt.set(name, this.#now());
    this.#digests.changed(name);
    this.#best.changed(name);
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

  /** The documents are gone. */
  forget(names: readonly string[]): void {
    for (const name of names) {
      this.#changedAt.delete(name);
      this.#digests.changed(name);
      this.#best.changed(name);
    }
  }
}
