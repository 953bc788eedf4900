/** Whoever left a board this long ago is not waited for: longer than a reload, or than a phone takes to change networks. */
export const BACK_WITHIN_MS = 10_000;

/**
 * People who left a board a moment ago and may be back in another. What waits for everybody who is there waits for them,
 * too: a reload must not count as having gone.
 */
export class Leavers {
  readonly #boards = new Map<string, Map<string, number>>();
  readonly #openedAt = new Map<string, number>();
  readonly #monotonic: () => number;

  constructor(monotonic: () => number) {
    this.#monotonic = monotonic;
  }

  left(board: string, personId: string): void {
    const people = this.#boards.get(board) ?? new Map<string, number>();
    this.#boards.set(board, people.set(personId, this.#monotonic()));
  }

  /** The board was opened anew, as after a restart: those who had been there come back one by one. */
  openedAnew(board: string): void {
    this.#openedAt.set(board, this.#monotonic());
  }

  /** Those who left a moment ago. They may be there all the same, by another socket. */
  of(board: string): readonly string[] {
    const since = this.#monotonic() - BACK_WITHIN_MS;
    return [...(this.#boards.get(board) ?? [])].flatMap(([id, at]) => (at > since ? [id] : []));
  }

  /** Nobody knows yet who was here before. */
  isOpening(board: string): boolean {
    const at = this.#openedAt.get(board);
    return at !== undefined && at > this.#monotonic() - BACK_WITHIN_MS;
  }

  /** Forgets what is over; to be called now and then. */
  tidy(): void {
    for (const board of this.#openedAt.keys()) {
      if (!this.isOpening(board)) this.#openedAt.delete(board);
    }
    for (const board of this.#boards.keys()) {
      if (this.of(board).length === 0) this.#boards.delete(board);
    }
  }
}
