/** Hands out small numbers, again when they are free. */
export class Numbers {
  readonly #free: number[] = [];
  #next = 0;

  take(): number {
    return this.#free.pop() ?? this.#next++;
  }

  free(number: number): void {
    this.#free.push(number);
  }
}
