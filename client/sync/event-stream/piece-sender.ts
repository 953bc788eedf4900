import type { Clock } from '../../../shared/lib/clock.ts';
import {
  joinBytes,
  MAX_PIECE_BYTES,
  withLength,
} from '../../../shared/protocol/event-stream/frames-up.ts';

/** `lost`: nobody knows whether it arrived. `over`: the server has no such line any more. */
export type PostOutcome = 'taken' | 'lost' | 'over';

export type PieceSenderOptions = {
  /** Posts a piece once. */
  readonly post: (piece: number, bytes: Uint8Array<ArrayBuffer>) => Promise<PostOutcome>;
  readonly clock: Clock;
  /** Nothing gets through any more. */
  readonly onOver: () => void;
};

export type PieceSender = {
  readonly send: (frame: Uint8Array) => void;
  /** Sends what waits, or an empty piece: a sign of life. */
  readonly answerPing: () => void;
  /** Bytes that the server has not taken yet. */
  readonly waiting: () => number;
  /** Sends what waits now: there may be no later. */
  readonly hurry: () => void;
  /** Resolves when everything has been sent, or nothing gets through. */
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
};

/** What a moving hand does meanwhile goes together. */
const PAUSE_MS = 50;
/** How long to wait before a piece is posted again. */
const RETRY_MS = [300, 1000, 2000];

/** Sends frames up in numbered pieces, one at a time: the server takes each number once, so a retry does no harm. */
export const createPieceSender = ({ post, clock, onOver }: PieceSenderOptions): PieceSender => {
  let queue: Uint8Array[] = [];
  let underWay = 0;
  let isPinged = false;
  let isStopped = false;
  let nextPiece = 0;
  let isPosting = false;
  /** Pieces that were posted behind the one under way, since there may be no later. */
  let ahead = 0;
  let notBefore = 0;
  let running: Promise<void> | null = null;

  let wake = (): void => {};

  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      clock.after(ms, resolve);
    });

  /** As much as goes into one piece; the rest of a large frame waits for the next. */
  const takePiece = (): Uint8Array<ArrayBuffer> => {
    const parts: Uint8Array[] = [];
    let room = MAX_PIECE_BYTES;
    while (room > 0) {
      const next = queue.shift();
      if (!next) break;
      const part = next.subarray(0, room);
      if (part.length < next.length) queue.unshift(next.subarray(room));
      parts.push(part);
      room -= part.length;
    }
    return joinBytes(parts);
  };

  /** Posts the piece until it is taken; `retries` are the pauses before further tries. */
  const deliver = async (
    piece: number,
    bytes: Uint8Array<ArrayBuffer>,
    retries: readonly number[] = RETRY_MS,
  ): Promise<boolean> => {
    const outcome = await post(piece, bytes);
    const [pause, ...later] = retries;
    if (isStopped || outcome !== 'lost' || pause === undefined) {
      return outcome === 'taken' && !isStopped;
    }
    await sleep(pause);
    return !isStopped && deliver(piece, bytes, later);
  };

  const giveUp = (): void => {
    if (!isStopped) onOver();
    isStopped = true;
  };

  const postAhead = async (): Promise<void> => {
    ahead += 1;
    const outcome = await post(nextPiece + ahead, takePiece());
    if (outcome !== 'taken') giveUp();
  };

  const hasMore = (): boolean => !isStopped && (queue.length > 0 || isPinged);

  const run = async (): Promise<void> => {
    while (hasMore()) {
      // Also without a pause: what is sent in one go is posted together.
      await (notBefore > clock.now() ? sleep(notBefore - clock.now()) : Promise.resolve());
      notBefore = clock.now() + PAUSE_MS;
      isPinged = false;
      const bytes = takePiece();
      underWay = bytes.length;
      isPosting = true;
      const isTaken = await deliver(nextPiece, bytes);
      isPosting = false;
      underWay = 0;
      nextPiece += 1 + ahead;
      ahead = 0;
      if (!isTaken) giveUp();
    }
    running = null;
  };

  return {
    send: (frame) => {
      if (isStopped) return;
      queue.push(withLength(frame));
      running ??= run();
    },
    answerPing: () => {
      isPinged = true;
      running ??= run();
    },
    waiting: () => queue.reduce((sum, { length }) => sum + length, underWay),
    hurry: () => {
      notBefore = 0;
      wake();
      // The server takes pieces as they come and only answers later: whoever waits for its answer may be gone by then.
      if (!isPosting || isStopped) return;
      while (queue.length > 0) void postAhead();
    },
    flush: async () => {
      await running;
    },
    stop: () => {
      isStopped = true;
      queue = [];
    },
  };
};
