import type { Session } from '../directory/session.ts';

/** Whoever was here before a restart is not called gone before they had so long to come back. */
const COME_BACK_MS = 20_000;
/** Who left longer ago than this is as one who was never here. */
const KEPT_MS = 10 * 60_000;

const keyOf = (meetingId: string, personId: string): string => `${meetingId}:${personId}`;

/** When those who have no socket any more were last seen to leave. */
export class Absences {
  readonly #leftAt = new Map<string, number>();
  readonly #monotonic: () => number;
  readonly #begunAt: number;

  constructor(monotonic: () => number) {
    this.#monotonic = monotonic;
    this.#begunAt = monotonic();
  }

  /** A socket of theirs closed; if they have others, they are not asked about here. */
  begin({ meetingId, personId }: Pick<Session, 'meetingId' | 'personId'>): void {
    this.#leftAt.set(keyOf(meetingId, personId), this.#monotonic());
  }

  /** How long somebody without a socket has been gone, in ms. */
  lengthOf(meetingId: string, personId: string): number {
    const leftAt = this.#leftAt.get(keyOf(meetingId, personId)) ?? this.#begunAt + COME_BACK_MS;
    return Math.max(0, this.#monotonic() - leftAt);
  }

  /** Forgets those who left long ago; to be called now and then. */
  tidy(): void {
    const before = this.#monotonic() - KEPT_MS;
    for (const [key, at] of this.#leftAt) if (at < before) this.#leftAt.delete(key);
  }
}
