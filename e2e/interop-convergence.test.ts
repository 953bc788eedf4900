import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addForeignNote, noteIds, noteOf } from './support/contract.ts';
import { type CreatedMeeting, type Joined, joinMeeting, type Role } from './support/http.ts';
import { createLiveBoard } from './support/live-board.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { createRandom, type Random } from './support/random.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { openTcpProxy, type TcpProxy } from './support/tcp-proxy.ts';
import { until } from './support/until.ts';

/**
 * Unmodified y-websocket clients that edit at random over lines that are cut and held up at random, against the real
 * server. More in a nightly run: INTEROP_RUNS=100; a seed that failed is tried again with INTEROP_SEED.
 */
const RUNS = Number(process.env['INTEROP_RUNS'] ?? 2);
const SEED = Number(process.env['INTEROP_SEED'] ?? Date.now() % 1_000_000);
const SEEDS = Array.from({ length: RUNS }, (_, index) => SEED + index);
const WRITERS = 5;
const STEPS = 250;
const STEP_MS = 5;

let server: ServerProcess;
let meeting: CreatedMeeting;
let document: string;
const ends: (() => unknown)[] = [];

const join = (role: Role, name: string): Promise<Joined> =>
  joinMeeting(server.url, meeting.keys[role], name);

type Visitor = { readonly client: RawClient; readonly line: TcpProxy; readonly joined: Joined };

/** Comes in through a line of their own. */
const visit = async (role: Role, name: string): Promise<Visitor> => {
  const [line, joined] = await Promise.all([openTcpProxy(server.url), join(role, name)]);
  const client = openRawClient(line.url, document, joined.token);
  ends.push(
    () => client.destroy(),
    () => line.close(),
  );
  await client.synced();
  return { client, line, joined };
};

beforeAll(async () => {
  server = await startServer();
}, 30_000);

afterAll(() => server.dispose());

beforeEach(async () => {
  ({ meeting, document } = await createLiveBoard(server.url));
});

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const COLORS = ['sun', 'apricot', 'rose', 'heather', 'lake', 'turquoise', 'birch', 'snow'];

/** One thing that a program by somebody else may do on a board, by the contract's names. */
const editHonestly = ({ client, joined }: Visitor, id: string, random: Random): void => {
  const { doc } = client;
  const author = joined.participantId;
  const own = noteIds(doc).filter((note) => noteOf(doc, note).get('author') === author);
  if (own.length === 0 || random.chance(0.25)) {
    addForeignNote(doc, { id, text: `${id} `, section: '', author });
    return;
  }
  const note = noteOf(doc, random.pick(own));
  const text = note.get('text');
  if (!(text instanceof Y.Text)) throw new Error('a note without text');
  const edits = [
    () => text.insert(random.below(text.length + 1), random.pick(['ä', 'sana ', 'x'])),
    () => text.length > 1 && text.delete(random.below(text.length - 1), 1),
    () => text.length > 0 && text.format(0, text.length, { bold: random.chance(0.5) || null }),
    () => note.set('position', { x: random.below(100), y: random.below(100) }),
    () => note.set('color', random.pick(COLORS)),
    () => note.set('deleted', { at: 1, by: author }),
    () => note.delete('deleted'),
    () => doc.getMap('reactions').set(`${random.pick(noteIds(doc))}:${author}:good`, { at: 1 }),
    () => doc.getMap('reactions').delete(`${random.pick(noteIds(doc))}:${author}:good`),
  ];
  doc.transact(() => random.pick(edits)());
};

const trouble = ({ line }: Visitor, random: Random): void => {
  const troubles = [
    () => line.cut(),
    () => line.release(),
    () => line.hold('up'),
    () => line.hold('down'),
  ];
  random.pick(troubles)();
};

const contentOf = (doc: Y.Doc): string => {
  const notes = noteIds(doc).toSorted();
  return JSON.stringify({
    notes: notes.map((id) => {
      const { text: _text, ...fields } = noteOf(doc, id).toJSON();
      const text = noteOf(doc, id).get('text');
      const sorted = Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1));
      return [id, text instanceof Y.Text ? text.toDelta() : null, sorted];
    }),
    reactions: [...doc.getMap('reactions').keys()].toSorted(),
  });
};

describe('y-websocket clients over bad lines', () => {
  it.each(SEEDS)(
    'end up the same as each other and as a newcomer (INTEROP_SEED=%i)',
    async (seed) => {
      const random = createRandom(seed);
      const writers = await Promise.all(
        Array.from({ length: WRITERS }, (_, index) => visit('participant', `Kirjoittaja ${index}`)),
      );
      let left = STEPS;
      await new Promise<void>((resolve) => {
        const working = setInterval(() => {
          const writer = random.pick(writers);
          editHonestly(writer, `n${left}`, random);
          if (random.chance(0.08)) trouble(random.pick(writers), random);
          left -= 1;
          if (left > 0) return;
          clearInterval(working);
          resolve();
        }, STEP_MS);
      });
      for (const { line } of writers) line.release();
      await until(() => writers.every(({ client }) => client.provider.synced), {
        what: 'all to be back',
      });
      const viewer = await visit('viewer', 'Olli');
      const docs = [viewer, ...writers].map(({ client }) => client.doc);
      await until(() => new Set(docs.map(contentOf)).size === 1, { what: 'equal copies' }).catch(
        () => {},
      );
      for (const doc of docs) expect(contentOf(doc)).toBe(contentOf(viewer.client.doc));
      expect(noteIds(viewer.client.doc).length).toBeGreaterThan(STEPS / 10);
      for (const { client } of writers) {
        expect(client.denials).toEqual([]);
        // Nobody was put out; lines that were cut have no code of ours.
        expect(client.closeCodes.filter((code) => code >= 4000)).toEqual([]);
        expect(client.doc.store.pendingStructs).toBeNull();
      }
    },
    60_000,
  );
});

describe('awareness between y-websocket clients', () => {
  const statesOf = ({ client }: Visitor): { person?: string; cursor?: { x: number } }[] => [
    ...client.provider.awareness.getStates().values(),
  ];

  it('goes both ways, ends with the line and comes back with it', async () => {
    const anna = await visit('participant', 'Anna');
    const bertta = await visit('participant', 'Bertta');
    const sees = (viewer: Visitor, other: Visitor, x: number) => (): boolean =>
      statesOf(viewer).some(
        ({ person, cursor }) => person === other.joined.participantId && cursor?.x === x,
      );
    const isGone = (): boolean =>
      statesOf(bertta).every(({ person }) => person !== anna.joined.participantId);
    anna.client.provider.awareness.setLocalState({ cursor: { x: 11, y: 0 } });
    bertta.client.provider.awareness.setLocalState({ cursor: { x: 22, y: 0 } });
    await until(sees(bertta, anna, 11), { what: 'Anna’s cursor' });
    await until(sees(anna, bertta, 22), { what: 'Bertta’s cursor' });
    for (let round = 0; round < 2; round += 1) {
      anna.line.refuse(true);
      anna.line.cut();
      await until(isGone, { what: 'the ghost to go' });
      anna.line.refuse(false);
      await until(sees(bertta, anna, 11), { what: 'Anna to be back' });
    }
    expect(statesOf(bertta)).toHaveLength(2);
  });

  it('is under the name that the server knows, whatever one says', async () => {
    const anna = await visit('participant', 'Anna');
    const bertta = await visit('participant', 'Bertta');
    const person = bertta.joined.participantId;
    anna.client.provider.awareness.setLocalState({ cursor: { x: 11, y: 0 }, person });
    const seen = () => statesOf(bertta).find(({ cursor }) => cursor?.x === 11);
    expect(await until(seen, { what: 'the cursor' })).toMatchObject({
      person: anna.joined.participantId,
    });
  });
});

describe('a y-websocket client that is refused', () => {
  it('is told why, and does not come back for ever', async () => {
    const viewer = await visit('viewer', 'Veikko');
    const lines = viewer.line.opened();
    viewer.client.doc.getMap('board').set('title', 'mine');
    expect(await viewer.client.closed()).toBe(4403);
    expect(viewer.client.denials).toEqual(['readOnly']);
    expect(viewer.client.provider.shouldConnect).toBe(false);
    // Much longer than its first wait before another try.
    const then = performance.now() + 1000;
    await until(() => performance.now() > then, { what: 'time to pass' });
    expect(viewer.line.opened()).toBe(lines);
  });
});
