import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addForeignNote, noteIds, noteOf } from './support/contract.ts';
import { type DemoBoard, findDemoBoard } from './support/demo-board.ts';
import type { Joined } from './support/http.ts';
import type { RawClient } from './support/raw-client.ts';
import { openRawSocket } from './support/raw-socket.ts';
import { createRandom, type Random } from './support/random.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';

/** Updates that were honest until bytes in them were changed: the gate refuses what it cannot vouch for. */
const FRAMES = 400;
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);

let server: ServerProcess;
let board: DemoBoard;
let anna: Joined;
let observer: RawClient;

beforeAll(async () => {
  server = await startServer({ demo: true });
  board = await findDemoBoard(server);
  anna = await board.join('participant', 'Anna');
  observer = await board.open(await board.join('viewer', 'Olli'));
}, 30_000);

afterAll(async () => {
  observer.destroy();
  await server.dispose();
});

/** An update that adds a note of Anna's, and now and then edits or removes somebody else's. */
const plausibleUpdate = (id: string, random: Random): Uint8Array => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(observer.doc));
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => updates.push(update));
  const other = random.pick(noteIds(doc));
  addForeignNote(doc, { id, text: 'honest', section: '', author: anna.participantId });
  const text = noteOf(doc, other).get('text');
  if (random.chance(0.5) && text instanceof Y.Text) text.insert(0, 'x');
  if (random.chance(0.3)) doc.getMap('notes').delete(other);
  return Uint8Array.from(Y.mergeUpdates(updates));
};

const mutate = (bytes: Uint8Array, random: Random): void => {
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    bytes[random.below(bytes.length)] = random.below(256);
  }
};

const syncFrame = (kind: 1 | 2, update: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
};

const othersNotes = (doc: Y.Doc): unknown =>
  Object.fromEntries(
    Object.entries(doc.getMap('notes').toJSON()).filter(
      ([, note]) => note.author !== anna.participantId,
    ),
  );

it(`changes nobody else's notes and leaves the document sound (FUZZ_SEED=${seed})`, async () => {
  const random = createRandom(seed);
  const before = othersNotes(observer.doc);
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const update = plausibleUpdate(`fuzz-${frame}`, random);
    mutate(update, random);
    const socket = await openRawSocket(server.url, `/sync/${board.document}?token=${anna.token}`);
    socket.send(syncFrame(random.chance(0.5) ? 1 : 2, update));
    socket.send('goodbye');
    expect([4400, 4403]).toContain(await socket.closed());
  }
  expect(othersNotes(observer.doc)).toEqual(before);

  await server.kill();
  await server.start();
  const newcomer = await board.open(anna);
  expect(othersNotes(newcomer.doc)).toEqual(before);
  expect(noteIds(newcomer.doc)).toEqual(expect.arrayContaining(noteIds(observer.doc)));
  newcomer.destroy();
}, 60_000);
