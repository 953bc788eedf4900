import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withLength } from '../../../../shared/protocol/event-stream/frames-up.ts';
import { HandClock } from '../../../testing/test-app.ts';
import { noMetrics } from '../../../metrics/metrics.ts';
import { DEFAULT_LIMITS } from '../../../limits.ts';
import { Admission } from '../../admission/admission.ts';
import { Frame } from '../frame.ts';
import { Parcel } from '../parcel.ts';
import type { OpenSocket, Visit } from '../web-socket-server.ts';
import { Lines } from './lines.ts';

/** Lines over a real HTTP connection, on a clock that is turned by hand. */
const BEAT_MS = 1000;

const visit = (headers: Visit['headers'] = {}): Visit => ({
  documentName: 'board:b',
  address: '192.0.2.1',
  headers: { authorization: 'token', ...headers },
  params: new URLSearchParams(),
});

let clock: HandClock;
let lines: Lines;
let socket: OpenSocket;
let openLines: () => number | Promise<number>;
let close: () => void;
let received: Uint8Array[];

type Reader = {
  readonly leave: () => void;
  readonly text: () => string;
  readonly id: string;
  readonly ended: Promise<unknown>;
};

/** Opens a line and reads it; `isReading` false leaves everything where it is. */
const open = async (isReading = true): Promise<Reader> => {
  const server = createServer((_, response: ServerResponse) => lines.open(visit(), response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const leaving = new AbortController();
  const { body } = await fetch(`http://127.0.0.1:${address.port}`, { signal: leaving.signal });
  const reader = body?.getReader();
  let text = '';
  const decoder = new TextDecoder();
  const read = async (): Promise<void> => {
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) return;
      text += decoder.decode(part.value, { stream: true });
    }
  };
  while (!/data:\S+\n/.test(text)) text += decoder.decode((await reader?.read())?.value);
  const id = /data:(\S+)\n/.exec(text)?.[1] ?? '';
  const ended = isReading ? read().catch(() => undefined) : Promise.resolve();
  return { text: () => text, id, ended, leave: () => leaving.abort() };
};

const turn = (seconds: number): void => {
  for (let second = 0; second < seconds; second += 1) clock.turn(BEAT_MS);
};

const gone = (): Promise<void> => new Promise((resolve) => socket.onClose(resolve));

const lineOf = ({ id }: Reader) => lines.find(visit({ 'talkoot-line': id }));

beforeEach(() => {
  clock = new HandClock(0);
  received = [];
  lines = new Lines({
    clock: { now: () => clock.now(), after: (ms, run) => clock.after(ms, run) },
    metrics: { ...noMetrics, gauge: (_, read) => (openLines = read) },
    readFacts: ({ headers }) => ({
      bearer: headers.authorization ?? null,
      deviceToken: null,
      coordinatorToken: null,
      as: null,
    }),
    admission: new Admission({ limits: DEFAULT_LIMITS, metrics: noMetrics, onError: () => {} }),
    limits: DEFAULT_LIMITS,
    onVisit: async (_, opened) => {
      socket = opened;
    },
  });
});

afterEach(() => {
  lines.close();
  close();
});

const FRAME = withLength(new Uint8Array([7]));

describe('a line', () => {
  it('is gone when it is asked and does not answer', async () => {
    const reader = await open();
    turn(7);
    await expect.poll(reader.text).toMatch(/event:ping/);
    expect(openLines()).toBe(1);
    turn(1);
    await gone();
    await reader.ended;
    expect(openLines()).toBe(0);
  });

  it('stays when it reads and only answers', async () => {
    const reader = await open();
    for (let piece = 0; piece < 10; piece += 1) {
      turn(7);
      expect(await lineOf(reader)?.take(piece, new Uint8Array())).toBe('taken');
    }
    expect(openLines()).toBe(1);
  });

  it('takes two pieces in their order when the second comes first', async () => {
    const reader = await open();
    socket.onFrame(() => undefined);
    const line = lineOf(reader);
    const early = line?.take(1, FRAME);
    expect(await line?.take(0, FRAME)).toBe('taken');
    expect(await early).toBe('taken');
    expect(openLines()).toBe(1);
  });

  it('is never quiet for as long as proxies allow, however much comes up', async () => {
    const reader = await open();
    socket.onFrame(() => undefined);
    for (let piece = 0; piece < 20; piece += 1) {
      turn(1);
      await lineOf(reader)?.take(piece, FRAME);
    }
    await expect.poll(reader.text).toMatch(/event:ping/);
  });

  it('keeps what comes before the door has opened, and answers only then', async () => {
    const line = lineOf(await open());
    let isAnswered = false;
    const answered = line?.take(0, FRAME).then(() => (isAnswered = true));
    await new Promise(setImmediate);
    expect(isAnswered).toBe(false);
    socket.onFrame((bytes) => received.push(bytes));
    await answered;
    expect(received).toEqual([new Uint8Array([7])]);
  });

  it('answers no piece while the engine wants nothing, and takes no second one', async () => {
    const reader = await open();
    const line = lineOf(reader);
    socket.onFrame((bytes) => {
      received.push(bytes);
      line?.pause();
    });
    const two = new Uint8Array([...FRAME, ...FRAME]);
    const answered = line?.take(0, two);
    expect(received).toHaveLength(1);
    line?.resume();
    expect(await answered).toBe('taken');
    expect(received).toHaveLength(2);

    const held = line?.take(1, FRAME);
    await line?.take(2, FRAME);
    await held;
    await reader.ended;
    expect(reader.text()).toContain('event:close\ndata:4529 one piece at a time');
    expect(received).toHaveLength(2);
  });

  it('takes what was under way when its reader left, and is over a moment later', async () => {
    const reader = await open();
    socket.onFrame((bytes) => received.push(bytes));
    reader.leave();
    await reader.ended;
    expect(await lineOf(reader)?.take(0, FRAME)).toBe('taken');
    expect(received).toHaveLength(1);
    const isGone = gone();
    await vi.waitFor(() => {
      turn(1);
      expect(openLines()).toBe(0);
    });
    await isGone;
    expect(lineOf(reader)).toBeNull();
  });

  it('tells how much its reader has not taken, and ends without waiting for it', async () => {
    await open(false);
    const frame = new Frame(new Uint8Array(1024 * 1024));
    for (let count = 0; count < 20; count += 1) socket.send(new Parcel([frame]));
    expect(socket.bufferedBytes()).toBeGreaterThan(8 * 1024 * 1024);
    socket.close(4529, 'too slow');
    turn(2);
    await gone();
    expect(openLines()).toBe(0);
  });

  it('ends once, with its first reason', async () => {
    const reader = await open();
    socket.close(4503, 'back soon');
    socket.close(4403, 'put out');
    socket.send(new Parcel([new Frame(new Uint8Array([1]))]));
    await reader.ended;
    expect(reader.text().split('\n\n').slice(2)).toEqual(['event:close\ndata:4503 back soon', '']);
  });
});
