const SMALLEST_MS = 0.05;
const STEP = Math.log(1.03);
const BUCKETS = 640;

/** Times in steps of 3 %, from 0.05 ms on: adding one costs nothing, and those of several threads add up. */
export class Histogram {
  readonly counts: Uint32Array;

  constructor(counts = new Uint32Array(BUCKETS)) {
    this.counts = counts;
  }

  add(ms: number): void {
    const bucket = ms <= SMALLEST_MS ? 0 : Math.round(Math.log(ms / SMALLEST_MS) / STEP);
    const index = Math.min(bucket, BUCKETS - 1);
    this.counts[index] = (this.counts[index] ?? 0) + 1;
  }

  addAll(other: Uint32Array): void {
    for (const [index, count] of other.entries()) {
      this.counts[index] = (this.counts[index] ?? 0) + count;
    }
  }

  get total(): number {
    return this.counts.reduce((sum, count) => sum + count, 0);
  }

  /** The time that `share` (0 to 1) of all stayed under; null when there are none. */
  quantile(share: number): number | null {
    const wanted = Math.max(1, Math.ceil(this.total * share));
    let sum = 0;
    for (const [index, count] of this.counts.entries()) {
      sum += count;
      if (sum >= wanted) return SMALLEST_MS * Math.exp(index * STEP);
    }
    return null;
  }
}
