import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type * as Y from 'yjs';
import { addForeignNote, noteIds } from './support/contract.ts';
import { type DemoBoard, findDemoBoard } from './support/demo-board.ts';
import { helloFrame, honestFrames } from './support/honest-frames.ts';
import type { Joined } from './support/http.ts';
import { mutate } from './support/mutate.ts';
import type { RawClient } from './support/raw-client.ts';
import { createRandom, type Random } from './support/random.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/**
 * Frames of every kind that were honest until bytes in them were changed. The server goes on, its memory stays where
 * it was, nobody else's content changes, others work on. More in a nightly run: FUZZ_FRAMES=100000.
 */
const FRAMES = Number(process.env['FUZZ_FRAMES'] ?? 5000);
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
const STRANGERS = 8;
const PER_CORPUS = 100;
/** The server gets no more heap than this, in MB: whatever grows with each frame ends it in a nightly run. */
const HEAP_MB = 160;
const MAX_MEMORY_BYTES = 512 * 1024 * 1024;

let server: ServerProcess;
let board: DemoBoard;
let anna: Joined;
let bertta: Joined;
let observer: RawClient;
let honest: RawClient;

beforeAll(async () => {
  // How often one may send is another test's question.
  const env = {
    MAX_FRAMES_PER_SECOND: '100000',
    MAX_FRAMES_BURST: '1000000',
    MAX_QUESTIONS_PER_MINUTE: '100000',
    NODE_OPTIONS: `--max-old-space-size=${HEAP_MB} --max-semi-space-size=16`,
  };
  server = await startServer({ demo: true, env });
  board = await findDemoBoard(server);
  anna = await board.join('participant', 'Anna');
  observer = await board.open(await board.join('viewer', 'Olli'));
  bertta = await board.join('participant', 'Bertta');
  honest = await board.open(bertta);
}, 30_000);

afterAll(async () => {
  observer.destroy();
  honest.destroy();
  await server.dispose();
});

const memoryBytes = async (): Promise<number> => {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  const bytes = Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]);
  if (!Number.isFinite(bytes)) throw new Error('no memory in the metrics');
  return bytes;
};

/** Everything that nobody writes here: what Anna sends must not change it. */
const untouched = (doc: Y.Doc): unknown => {
  const writers = [anna.participantId, bertta.participantId];
  const isOthers = ([key, { author }]: [string, { author?: string }]): boolean =>
    !writers.some((writer) => author === writer || key.includes(writer));
  const othersIn = (root: string) =>
    Object.fromEntries(Object.entries(doc.getMap(root).toJSON()).filter(isOthers));
  return {
    board: doc.getMap('board').toJSON(),
    sections: doc.getMap('sections').toJSON(),
    notes: othersIn('notes'),
    reactions: othersIn('reactions'),
    // Last: asking for a root makes it.
    roots: [...doc.share.keys()].toSorted(),
  };
};

/** Sends one frame on a socket of its own or an open one, and waits until the server has dealt with it. */
class Stranger {
  #socket: WebSocket | null = null;
  #onDone: () => void = () => {};

  async send(frame: Uint8Array): Promise<void> {
    this.#socket ??= await this.#open();
    const socket = this.#socket;
    const done = new Promise<void>((resolve) => {
      this.#onDone = resolve;
    });
    socket.send(frame);
    // Answered once the frame before it has been read, unless that ended the line.
    socket.send(helloFrame);
    await done;
  }

  close(): void {
    this.#socket?.terminate();
  }

  async #open(): Promise<WebSocket> {
    const address = server.url.replace(/^http/, 'ws');
    const socket = new WebSocket(`${address}/sync/${board.document}?token=${anna.token}`);
    socket.on('error', () => {});
    socket.on('close', () => {
      this.#socket = null;
      this.#onDone();
    });
    socket.on('message', (data: Buffer) => {
      if (data[0] === helloFrame[0]) this.#onDone();
    });
    await new Promise<void>((resolve) => socket.once('open', resolve));
    return socket;
  }
}

const attack = async (random: Random, frames: number): Promise<void> => {
  const stranger = new Stranger();
  let corpus: readonly Uint8Array[] = [];
  for (let frame = 0; frame < frames; frame += 1) {
    if (frame % PER_CORPUS === 0) {
      corpus = honestFrames(observer.doc, anna, `fuzz-${random.below(2 ** 31)}`, random);
    }
    await stranger.send(mutate(random.pick(corpus), random.pick(corpus), random));
  }
  stranger.close();
};

const attackTogether = async (seed: number, frames: number): Promise<void> => {
  await Promise.all(
    Array.from({ length: STRANGERS }, (_, index) =>
      attack(createRandom(seed + index), Math.ceil(frames / STRANGERS)),
    ),
  );
};

it(
  `${FRAMES} mutated frames do no harm (FUZZ_SEED=${SEED})`,
  async () => {
    const before = untouched(observer.doc);
    const output = server.output();
    const sent: string[] = [];
    const working = setInterval(() => {
      const id = `honest-${sent.length}`;
      sent.push(id);
      addForeignNote(honest.doc, { id, text: id, section: '', author: bertta.participantId });
    }, 50);
    await attackTogether(SEED, FRAMES);
    clearInterval(working);

    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect(await memoryBytes()).toBeLessThan(MAX_MEMORY_BYTES);
    expect(server.output().slice(output.length)).not.toMatch(/"level":(50|60)/);
    const hasAll = (doc: Y.Doc) => () => sent.every((id) => doc.getMap('notes').has(id));
    await until(hasAll(observer.doc), { what: 'the honest notes' });
    expect(untouched(observer.doc)).toEqual(before);
    expect([...observer.closeCodes, ...honest.closeCodes]).toEqual([]);

    await server.kill();
    await server.start();
    const newcomer = await board.open(anna);
    expect(untouched(newcomer.doc)).toEqual(before);
    expect(noteIds(newcomer.doc)).toEqual(expect.arrayContaining(noteIds(observer.doc)));
    newcomer.destroy();
  },
  60_000 + FRAMES * 20,
);
