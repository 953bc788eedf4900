/** A number from 0 to 1 that only depends on what is given. */
const scatter = (seed: number): number => {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b_3c6d);
  return ((mixed ^ (mixed >>> 12)) >>> 0) / 2 ** 32;
};

/** When a person does something: so many times a second, not in step with anybody, not like clockwork. */
export class Schedule {
  readonly #intervalMs: number;
  readonly #seed: number;
  readonly #start: number;
  #done = 0;

  constructor(perSecond: number, seed: number, start: number) {
    this.#intervalMs = 1000 / perSecond;
    this.#seed = seed;
    this.#start = start;
  }

  /** The time of the next one. */
  get due(): number {
    const jitter = 0.4 * scatter(this.#seed * 7919 + this.#done);
    return this.#start + (this.#done + scatter(this.#seed) + jitter) * this.#intervalMs;
  }

  advance(): void {
    this.#done += 1;
  }
}
