/** How many are remembered, and for how long: a line that was cut is back within this, or its owner is not. */
const MAX_REMEMBERED = 2048;
const REMEMBERED_MS = 5 * 60_000;

type Departure = { readonly clock: number; readonly person: string; readonly at: number };

/**
 * Yjs client ids that were here lately, with the last clock that others saw: whoever comes back must go on from there,
 * and nobody may take over the id of another from an old relayed message.
 */
export class Departures {
  readonly #byClient = new Map<number, Departure>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  of(client: number): Departure | undefined {
    this.#forgetOld();
    return this.#byClient.get(client);
  }

  add(client: number, clock: number, person: string): void {
    this.#byClient.delete(client);
    this.#byClient.set(client, { clock, person, at: this.#now() });
    this.#forgetOld();
  }

  forget(client: number): void {
    this.#byClient.delete(client);
  }

  /** All that are remembered, oldest first. */
  all(): Iterable<readonly [client: number, departure: Departure]> {
    this.#forgetOld();
    return this.#byClient;
  }

  #forgetOld(): void {
    for (const [client, { at }] of this.#byClient) {
      if (this.#byClient.size <= MAX_REMEMBERED && this.#now() - at <= REMEMBERED_MS) return;
      this.#byClient.delete(client);
    }
  }
}
