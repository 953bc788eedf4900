import { describe, expect, it } from 'vitest';
import {
  FrameReader,
  joinBytes,
  MAX_PIECE_BYTES,
} from '../../../shared/protocol/event-stream/frames-up.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { createPieceSender, type PostOutcome } from './piece-sender.ts';

type Posted = {
  readonly piece: number;
  readonly bytes: Uint8Array;
  readonly answer: (outcome: PostOutcome) => void;
};

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const start = () => {
  const time = createManualClock();
  const posted: Posted[] = [];
  let overs = 0;
  const sender = createPieceSender({
    post: (piece, bytes) =>
      new Promise((resolve) => {
        posted.push({ piece, bytes, answer: resolve });
      }),
    clock: time.clock,
    onOver: () => (overs += 1),
  });
  const last = (): Posted => {
    const found = posted.at(-1);
    if (!found) throw new Error('nothing was posted');
    return found;
  };
  const answer = async (outcome: PostOutcome): Promise<void> => {
    last().answer(outcome);
    await settle();
  };
  const pass = async (ms: number): Promise<void> => {
    time.advance(ms);
    await settle();
  };
  return { sender, posted, last, answer, pass, overs: () => overs };
};

const framesIn = (...pieces: readonly Uint8Array[]): number[][] => {
  const read = new FrameReader(10_000_000).read(joinBytes(pieces));
  if (!read.ok) throw new Error(read.error);
  return read.value.map((frame) => [...frame]);
};

describe('pieces', () => {
  it('hold what is sent in one go, and what comes while one is under way', async () => {
    const { sender, posted, last, answer, pass } = start();
    sender.send(new Uint8Array([1]));
    sender.send(new Uint8Array([2]));
    await settle();
    expect(framesIn(last().bytes)).toEqual([[1], [2]]);
    expect(sender.waiting()).toBe(10);
    sender.send(new Uint8Array([3]));
    await answer('taken');
    expect(posted).toHaveLength(1);
    sender.send(new Uint8Array([4]));
    await pass(50);
    expect(framesIn(last().bytes)).toEqual([[3], [4]]);
    await answer('taken');
    expect(posted.map(({ piece }) => piece)).toEqual([0, 1]);
    expect(sender.waiting()).toBe(0);
  });

  it('are cut to size', async () => {
    const { sender, posted, answer, pass } = start();
    sender.send(new Uint8Array(2 * MAX_PIECE_BYTES).fill(5));
    await settle();
    for (let piece = 0; piece < 3; piece += 1) {
      await answer('taken');
      await pass(50);
    }
    expect(posted.map(({ bytes }) => bytes.length)).toEqual([MAX_PIECE_BYTES, MAX_PIECE_BYTES, 4]);
    expect(framesIn(...posted.map(({ bytes }) => bytes))).toHaveLength(1);
  });

  it('keep their number and bytes when they are sent again', async () => {
    const { sender, posted, answer, pass, overs } = start();
    sender.send(new Uint8Array([1]));
    await settle();
    await answer('lost');
    await pass(300);
    await answer('lost');
    await pass(1000);
    expect(new Set(posted.map(({ piece }) => piece))).toEqual(new Set([0]));
    expect(posted.map(({ bytes }) => framesIn(bytes))).toEqual([[[1]], [[1]], [[1]]]);
    await answer('taken');
    expect(overs()).toBe(0);
  });

  it('end with the line, at once or when nothing gets through', async () => {
    const gone = start();
    gone.sender.send(new Uint8Array([1]));
    await settle();
    await gone.answer('over');
    expect(gone.overs()).toBe(1);
    gone.sender.send(new Uint8Array([2]));
    gone.sender.answerPing();
    await gone.pass(10_000);
    expect(gone.posted).toHaveLength(1);

    const lost = start();
    lost.sender.send(new Uint8Array([1]));
    await settle();
    for (let retry = 0; retry < 4; retry += 1) {
      await lost.answer('lost');
      await lost.pass(2000);
    }
    expect(lost.posted).toHaveLength(4);
    expect(lost.overs()).toBe(1);
  });

  it('are empty when there is nothing to say but that one is there', async () => {
    const { sender, posted, last, answer, pass } = start();
    sender.answerPing();
    await settle();
    expect(last().bytes).toHaveLength(0);
    await answer('taken');
    sender.send(new Uint8Array([1]));
    sender.answerPing();
    await pass(50);
    expect(framesIn(last().bytes)).toEqual([[1]]);
    await answer('taken');
    await pass(50);
    expect(posted).toHaveLength(2);
  });

  it('do not wait for more when the page goes away', async () => {
    const { sender, posted, answer, pass } = start();
    sender.send(new Uint8Array([1]));
    await settle();
    await answer('taken');
    sender.send(new Uint8Array([2]));
    await settle();
    expect(posted).toHaveLength(1);
    sender.hurry();
    await settle();
    expect(posted.map(({ bytes }) => framesIn(bytes))).toEqual([[[1]], [[2]]]);
    await answer('taken');
    await pass(50);
    expect(posted).toHaveLength(2);
  });

  it('do not wait for an answer either when the page goes away', async () => {
    const { sender, posted, pass, overs } = start();
    sender.send(new Uint8Array([1]));
    await settle();
    sender.send(new Uint8Array([2]));
    sender.hurry();
    await settle();
    expect(posted.map(({ piece, bytes }) => [piece, framesIn(bytes)])).toEqual([
      [0, [[1]]],
      [1, [[2]]],
    ]);
    for (const { answer } of posted) answer('taken');
    await settle();
    sender.send(new Uint8Array([3]));
    await pass(50);
    expect(posted.map(({ piece }) => piece)).toEqual([0, 1, 2]);
    expect(overs()).toBe(0);
  });

  it('go out before one leaves, and not after', async () => {
    const { sender, posted, answer } = start();
    sender.send(new Uint8Array([1]));
    let isFlushed = false;
    const flushed = sender.flush().then(() => (isFlushed = true));
    await settle();
    expect(isFlushed).toBe(false);
    await answer('taken');
    await flushed;
    sender.stop();
    sender.send(new Uint8Array([2]));
    await settle();
    expect(posted).toHaveLength(1);
  });
});
