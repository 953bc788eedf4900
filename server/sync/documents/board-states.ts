import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { encodeBoardState } from '../../../shared/protocol/board-state.ts';
import { documentName } from '../../../shared/protocol/documents.ts';
import type { Rooms } from '../rooms/rooms.ts';

const pack = promisify(gzip);

/** Newcomers come in crowds: only states are kept that are asked for at the moment. */
const MAX_KEPT = 20;
/** Making one anew may take this share of the time; whoever asks meanwhile gets the one before. */
const SHARE_OF_TIME = 0.2;

type Kept = {
  readonly packed: Promise<Uint8Array | null>;
  /** The board has changed since. */
  isPast: boolean;
  /** Before this moment it is good enough all the same. */
  notBefore: number;
};

export type BoardStatesOptions = {
  readonly rooms: Rooms;
  /** Milliseconds of a clock. */
  readonly now: () => number;
};

/**
 * Whole boards for those who come with nothing: ready before their socket is, packed once for all who come. One may be some
 * seconds old while others write: the socket brings what is missing.
 */
export class BoardStates {
  readonly #rooms: Rooms;
  readonly #now: () => number;
  /** By document name, the one that was asked for longest ago first. */
  readonly #kept = new Map<string, Kept>();

  constructor({ rooms, now }: BoardStatesOptions) {
    this.#rooms = rooms;
    this.#now = now;
  }

  /** The board as gzip made it shorter, all of it on disk; `null` when there is no such board, or its disk is in trouble. */
  of(boardId: string): Promise<Uint8Array | null> {
    const name = documentName({ kind: 'board', id: boardId });
    const known = this.#kept.get(name);
    const isGood = known && (!known.isPast || this.#now() < known.notBefore);
    const kept = isGood ? known : this.#make(name);
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MAX_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return kept.packed;
  }

  /** Something of it has been written to disk. */
  changed(name: string): void {
    const kept = this.#kept.get(name);
    if (kept) kept.isPast = true;
  }

  /** The document is gone, or another one than it was: nobody may get what it was. */
  forget(name: string): void {
    this.#kept.delete(name);
  }

  #make(name: string): Kept {
    const start = this.#now();
    const kept: Kept = { packed: this.#pack(name), isPast: false, notBefore: Infinity };
    const drop = (): void => {
      if (this.#kept.get(name) === kept) this.#kept.delete(name);
    };
    kept.packed.then((packed) => {
      const end = this.#now();
      kept.notBefore = end + (end - start) / SHARE_OF_TIME;
      if (packed === null) drop();
    }, drop);
    return kept;
  }

  async #pack(name: string): Promise<Uint8Array | null> {
    const lease = await this.#rooms.open(name, 'board');
    if (!lease) return null;
    try {
      const { room } = lease;
      const update = room.trouble ? null : await room.wholeState();
      return update && (await pack(encodeBoardState({ generation: room.generation, update })));
    } finally {
      lease.release();
    }
  }
}
