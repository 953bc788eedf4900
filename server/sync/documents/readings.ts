import type * as Y from 'yjs';
import { documentName } from '../../../shared/protocol/documents.ts';
import type { Rooms } from '../rooms/rooms.ts';

const MAX_KEPT = 2000;

type Kept<T> = { readonly value: Promise<T | null> };

/**
 * Something that is read from boards, such as their best notes, kept until the board changes: many ask for the same at the same
 * moment, and a board at rest is not woken for every look at it.
 */
export class Readings<T> {
  readonly #rooms: Rooms;
  readonly #read: (doc: Y.Doc) => T;
  readonly #max: number;
  /** By document name, the one that was asked for longest ago first. */
  readonly #kept = new Map<string, Kept<T>>();

  /** `max`: of so many boards the readings are kept; the one that was asked for longest ago goes first. */
  constructor(rooms: Rooms, read: (doc: Y.Doc) => T, max = MAX_KEPT) {
    this.#rooms = rooms;
    this.#read = read;
    this.#max = max;
  }

  /** What this reads of a board, once that is on disk; `null` when there is no such board. */
  of(boardId: string): Promise<T | null> {
    const name = documentName({ kind: 'board', id: boardId });
    const kept = this.#kept.get(name) ?? { value: this.#readAnew(name) };
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#max && oldest !== undefined) this.#kept.delete(oldest);
    kept.value.then(
      (value) => {
        if (value === null) this.#forget(name, kept);
      },
      () => this.#forget(name, kept),
    );
    return kept.value;
  }

  /** The document is another one than it was. */
  changed(name: string): void {
    this.#kept.delete(name);
  }

  #forget(name: string, kept: Kept<T>): void {
    if (this.#kept.get(name) === kept) this.#kept.delete(name);
  }

  async #readAnew(name: string): Promise<T | null> {
    const lease = await this.#rooms.open(name, 'board');
    if (!lease) return null;
    try {
      const values: T[] = [];
      // An edit that changes nothing, for what anybody sees of others' work is on disk.
      await lease.room.edit((doc) => {
        values.push(this.#read(doc));
      });
      return values[0] ?? null;
    } finally {
      lease.release();
    }
  }
}
