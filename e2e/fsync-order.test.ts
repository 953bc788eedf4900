import { afterAll, beforeAll, expect, it } from 'vitest';
import { addForeignNote } from './support/contract.ts';
import { type DemoBoard, findDemoBoard } from './support/demo-board.ts';
import type { Joined } from './support/http.ts';
import { openOwnClient, type OwnClient } from './support/own-client.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { attachStrace } from './support/strace.ts';
import { until } from './support/until.ts';
import { type Edit, judgeWriteTrace, readWriteTrace, WRITE_TRACE } from './support/write-trace.ts';

/**
 * `kill -9` can't show that an edit was on disk before anybody heard of it: what was written and not synced survives in
 * the page cache. So this looks at the server's system calls.
 */
const ROUNDS = 60;

let server: ServerProcess;
let board: DemoBoard;

beforeAll(async () => {
  server = await startServer({ demo: true });
  board = await findDemoBoard(server);
}, 30_000);

afterAll(() => server.dispose());

type Writer = {
  readonly name: string;
  readonly joined: Joined;
  readonly client: OwnClient;
  readonly framesBefore: number;
};

const openWriter = async (name: string): Promise<Writer> => {
  const joined = await board.join('participant', name);
  const client = await openOwnClient(server.url, board.document, joined.token);
  // The answer to the server's first question is a frame too.
  await until(() => client.saved() > 0, { what: `${name} to be welcome` });
  return { name, joined, client, framesBefore: client.saved() };
};

const markerOf = (name: string, round: number): string =>
  `<${name}-${String(round).padStart(4, '0')}>`;

/** Adds a note as one frame. Its marker stands in it several times, as a page of the database may end within one. */
const write = ({ name, joined, client, framesBefore }: Writer, round: number): Edit => {
  const marker = markerOf(name, round);
  addForeignNote(client.doc, {
    id: `${name}-${round}`,
    text: marker.repeat(4),
    section: '',
    author: joined.participantId,
  });
  return { marker, first: markerOf(name, 0), frame: framesBefore + round + 1 };
};

const isSaved =
  ({ client, framesBefore }: Writer, rounds: number) =>
  () =>
    client.saved() >= framesBefore + rounds;

it('every edit is fsynced before any socket hears of it or of its being saved', async () => {
  const writers = [await openWriter('anna'), await openWriter('bertta')];
  const late = await board.join('participant', 'Cecilia');
  const tracer = await attachStrace(server.pid(), WRITE_TRACE);
  const edits: Edit[] = [];
  for (const writer of writers) {
    edits.push(write(writer, 0));
    await until(isSaved(writer, 1), { what: 'a first edit, alone, to be saved' });
  }
  const newcomers: Promise<OwnClient>[] = [];
  for (let round = 1; round < ROUNDS; round += 1) {
    for (const writer of writers) edits.push(write(writer, round));
    // Whoever comes in the middle gets all that is there, and no more than that.
    if (round % 10 === 5) newcomers.push(openOwnClient(server.url, board.document, late.token));
    // Now and then all at once, now and then one by one, so that there are batches of many sizes.
    if (round % 3 !== 0) continue;
    for (const writer of writers) {
      await until(isSaved(writer, round + 1), { what: 'the edits to be saved', timeoutMs: 30_000 });
    }
  }
  for (const writer of writers) {
    await until(isSaved(writer, ROUNDS), { what: 'all to be saved', timeoutMs: 30_000 });
    for (const { client } of writers) {
      await until(() => client.doc.getMap('notes').has(`${writer.name}-${ROUNDS - 1}`), {
        what: 'the others’ edits',
        timeoutMs: 30_000,
      });
    }
  }
  for (const client of await Promise.all(newcomers)) client.destroy();
  const seen = await tracer.detach();
  for (const { client } of writers) client.destroy();

  const trace = readWriteTrace(seen);
  const verdict = judgeWriteTrace(trace, edits);
  expect(verdict.early).toEqual([]);
  expect(verdict.acknowledgements).toBe(edits.length);
  // Each to the other writer, and to five newcomers sooner or later.
  expect(verdict.echoes).toBeGreaterThan(5 * edits.length);

  // Would it be noticed? A server that never syncs, and one that syncs a moment too late.
  expect(judgeWriteTrace({ ...trace, synced: [] }, edits).early).not.toEqual([]);
  const tooLate = trace.synced.map(({ from, to }, index) => ({
    from,
    to: trace.synced[index + 1]?.to ?? to,
  }));
  expect(judgeWriteTrace({ ...trace, synced: tooLate }, edits).early).not.toEqual([]);
}, 120_000);
