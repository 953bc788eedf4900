import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addForeignNote, noteOf, noteText } from './support/contract.ts';
import {
  createBoard,
  createMeeting,
  type CreatedMeeting,
  type Joined,
  joinMeeting,
  request,
} from './support/http.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** Among thirty people at work one spoils the board; a facilitator takes all of that back, and nothing else. */
const WORKERS = 30;

let server: ServerProcess;
let meeting: CreatedMeeting;
let kaisa: Joined;
let mallory: Joined;
let board: string;
let workers: readonly RawClient[];
let spoiler: RawClient;
/** The workers' ids. */
let people: readonly string[];

/** Everything that people put on a board. */
const ROOTS = ['notes', 'clusters', 'comments', 'reactions', 'shapes', 'connectors', 'strokes'];

const open = async ({ token }: Joined): Promise<RawClient> => {
  const client = openRawClient(server.url, `board:${board}`, token);
  await client.synced();
  return client;
};

const join = (name: string): Promise<Joined> =>
  joinMeeting(server.url, meeting.keys.participant, name);

const undo = async (
  who: Joined,
  fields: Readonly<Record<string, unknown>>,
): Promise<{ status: number; body: unknown }> => {
  const answer = await request(`${server.url}/api/meetings/${meeting.id}/commands`, {
    token: who.token,
    body: { type: 'changes.undo', participantId: mallory.participantId, ...fields },
  });
  return { status: answer.status, body: await answer.json() };
};

/** Everything on the board as plain data, as the last of the workers has it. */
const seen = (): Record<string, unknown> => {
  const doc = workers.at(-1)?.doc;
  return { notes: doc?.getMap('notes').toJSON(), reactions: doc?.getMap('reactions').toJSON() };
};

beforeAll(async () => {
  server = await startServer();
  meeting = await createMeeting(server.url, { title: 'Talkoot' });
  kaisa = await joinMeeting(server.url, meeting.keys.facilitator, 'Kaisa');
  mallory = await join('Mallory');
  const made = { title: 'Tarpeet', template: 'blank' };
  board = (await createBoard(server.url, meeting.id, kaisa.token, made)).id;
  const facilitator = await open(kaisa);
  facilitator.doc.transact(() => {
    const settings = facilitator.doc.getMap('board');
    settings.set('participantsEdit', 'everyone');
    settings.set('participantsMove', 'everyone');
    settings.set('tools', ['connectors', 'shapes']);
  });
  const joined = await Promise.all(Array.from({ length: WORKERS }, (_, i) => join(`W${i}`)));
  people = joined.map(({ participantId }) => participantId);
  workers = await Promise.all(joined.map(open));
  spoiler = await open(mallory);
  await until(() => spoiler.doc.getMap('board').get('participantsEdit') === 'everyone', {
    what: 'the settings to arrive',
  });
  people.forEach((participantId, i) => {
    const client = workers[i];
    if (!client) return;
    addForeignNote(client.doc, {
      id: `note-of-worker-${i}-of-all`,
      text: `ajatus ${i}`,
      section: '',
      author: participantId,
    });
  });
  await until(() => spoiler.doc.getMap('notes').size === WORKERS, { what: 'all notes' });
}, 60_000);

afterAll(async () => {
  for (const client of [...workers, spoiler]) client.destroy();
  await server.dispose();
});

const idOf = (worker: number): string => `note-of-worker-${worker}-of-all`;

describe('what one person did in a stretch of time', () => {
  it('is shown before it is taken back, by facilitators only, and nothing else changes', async () => {
    const since = Date.now();
    const before = seen();
    spoiler.doc.transact(() => {
      for (let i = 0; i < 5; i += 1) {
        addForeignNote(spoiler.doc, {
          id: `note-of-mallory-number-${i}`,
          text: `roskaa ${i}`,
          section: '',
          author: mallory.participantId,
        });
      }
      for (let i = 0; i < 10; i += 1) noteOf(spoiler.doc, idOf(i)).set('color', 'rose');
      spoiler.doc.getMap('reactions').set(`${idOf(3)}:${mallory.participantId}:good`, { at: 1 });
    });
    await until(() => workers.at(-1)?.doc.getMap('notes').size === WORKERS + 5, {
      what: 'the spoiling to arrive',
    });
    // Two of the workers go on where Mallory was: theirs stays.
    const worker = workers[0];
    if (!worker) throw new Error('no worker');
    await until(() => noteOf(worker.doc, idOf(1)).get('color') === 'rose', { what: 'the colour' });
    noteOf(worker.doc, idOf(1)).set('color', 'lake');
    await until(() => noteOf(workers.at(-1)?.doc ?? worker.doc, idOf(1)).get('color') === 'lake', {
      what: 'the worker’s colour',
    });
    const stretch = { board, since, until: Date.now() };

    expect((await undo(mallory, stretch)).status).toBe(403);
    const spoilt = seen();
    const preview = await undo(kaisa, { ...stretch, preview: true });
    expect(preview).toMatchObject({ status: 200, body: { boards: [{ board, kept: 1 }] } });
    expect(seen()).toEqual(spoilt);

    const done = await undo(kaisa, stretch);
    expect(done.body).toEqual(preview.body);
    const last = workers.at(-1);
    if (!last) throw new Error('no worker');
    await until(() => noteOf(last.doc, 'note-of-mallory-number-4').has('deleted'), {
      what: 'the trash',
    });
    for (let i = 0; i < 5; i += 1) {
      const id = `note-of-mallory-number-${i}`;
      expect(noteOf(last.doc, id).get('deleted')).toMatchObject({ by: kaisa.participantId });
      expect(noteText(last.doc, id)).toBe(`roskaa ${i}`);
    }
    const after = seen();
    const expected = structuredClone(before);
    const living = Object.fromEntries(
      Object.entries(after['notes'] ?? {}).filter(([id]) => !id.startsWith('note-of-mallory')),
    );
    const notes = Object.fromEntries(
      Object.entries(expected['notes'] ?? {}).map(([id, note]) => [
        id,
        id === idOf(1) ? { ...note, color: 'lake' } : note,
      ]),
    );
    expect(living).toEqual(notes);
    expect(after['reactions']).toEqual({});

    // A second time there is nothing left to undo.
    expect((await undo(kaisa, stretch)).body).toEqual({
      boards: [{ board, title: 'Tarpeet', changes: [], kept: 1 }],
    });
  });

  it('is taken back in every kind of content, while thirty others type, move, tie, say and draw', async () => {
    const leader = await open(kaisa);
    const all = (): Record<string, Record<string, Record<string, unknown>>> =>
      Object.fromEntries(
        ROOTS.map((root) => [root, structuredClone(leader.doc.getMap(root).toJSON())]),
      );
    const put = (client: RawClient, root: string, id: string, fields: object): void => {
      client.doc.getMap(root).set(id, new Y.Map<unknown>(Object.entries(fields)));
    };
    const change = (client: RawClient, root: string, id: string, fields: object): void => {
      const map = client.doc.getMap<Y.Map<unknown>>(root).get(id);
      for (const [name, value] of Object.entries(fields)) map?.set(name, value);
    };
    const everywhere = async (mark: string): Promise<void> => {
      await until(() => [...workers, spoiler].every(({ doc }) => doc.getMap('notes').has(mark)), {
        what: mark,
      });
    };
    const [first, second, third] = people;
    const [one, two, three] = workers;
    if (!first || !second || !third || !one || !two || !three) throw new Error('nobody came');
    const frame = { x: 10, y: 10, w: 100, h: 60 };
    const at = Date.now();
    // What the others had: a cluster of three notes, words about a note, something drawn.
    one.doc.transact(() => {
      put(one, 'clusters', 'theirs', { title: 'Etätyö', rank: 'a3', createdAt: at, by: first });
      for (const worker of [10, 11, 12]) change(one, 'notes', idOf(worker), { cluster: 'theirs' });
      const said = { note: idOf(12), parent: '', text: 'Miksi?', author: first, createdAt: at };
      put(one, 'comments', 'said', said);
      put(one, 'shapes', 'drawn', {
        frame,
        text: new Y.Text('Kehys'),
        author: first,
        createdAt: at,
      });
      const ends = { from: { note: idOf(10) }, to: { note: idOf(11) } };
      put(one, 'connectors', 'tied', { ...ends, author: first, createdAt: at });
      one.doc.getMap('reactions').set(`${idOf(10)}:${first}:good`, { at });
      addForeignNote(one.doc, { id: 'ready', text: 'valmis', section: '', author: first });
    });
    await everywhere('ready');
    const before = all();

    const since = Date.now();
    const me = mallory.participantId;
    const touched: readonly (readonly [root: string, id: string, field: string])[] = [
      ...[10, 11].map((worker) => ['notes', idOf(worker), 'cluster'] as const),
      ['notes', idOf(12), 'rank'],
      ['notes', idOf(12), 'date'],
      ['notes', idOf(12), 'tags'],
      ['notes', idOf(15), 'text'],
      ['notes', idOf(16), 'position'],
      ['clusters', 'theirs', 'title'],
      ['clusters', 'theirs', 'deleted'],
    ];
    spoiler.doc.transact(() => {
      const deleted = { at: Date.now(), by: me };
      put(spoiler, 'clusters', 'junk-cluster', {
        title: 'Roska',
        rank: 'a9',
        createdAt: since,
        by: me,
      });
      for (const worker of [10, 11]) {
        change(spoiler, 'notes', idOf(worker), { cluster: 'junk-cluster' });
      }
      change(spoiler, 'notes', idOf(12), { rank: 'a7', date: '1999', tags: ['roskaa'] });
      const text = noteOf(spoiler.doc, idOf(15)).get('text');
      if (text instanceof Y.Text) {
        text.delete(0, text.length);
        text.insert(0, 'sotkettu');
      }
      change(spoiler, 'notes', idOf(16), { position: { x: 900, y: 900 } });
      change(spoiler, 'clusters', 'theirs', { title: 'Sotku', deleted });
      const said = { note: idOf(12), parent: 'said', text: 'roskaa', author: me, createdAt: since };
      put(spoiler, 'comments', 'junk-comment', said);
      spoiler.doc.getMap('reactions').set(`${idOf(12)}:${me}:good`, { at: since });
      const own = { author: me, createdAt: since };
      put(spoiler, 'shapes', 'junk-shape', { frame, text: new Y.Text('roskaa'), ...own });
      const ends = { from: { note: idOf(10) }, to: { note: idOf(12) } };
      put(spoiler, 'connectors', 'junk-tie', { ...ends, ...own });
      addForeignNote(spoiler.doc, { id: 'junk-note', text: 'roskaa', section: '', author: me });
    });
    await everywhere('junk-note');

    // All others are at it, before, while and after it is taken back.
    const typed = workers.map(() => '');
    const work = (round: number): void => {
      workers.slice(17).forEach((client, index) => {
        const text = noteOf(client.doc, idOf(index + 17)).get('text');
        const words = ` ${round}`;
        if (text instanceof Y.Text) text.insert(text.length, words);
        typed[index + 17] += words;
      });
      change(two, 'notes', idOf(20), { rank: `a${round}` });
      put(two, 'comments', `more-${round}`, {
        note: idOf(12),
        parent: 'said',
        text: `Siksi ${round}`,
        author: second,
        createdAt: Date.now(),
      });
      two.doc.getMap('reactions').set(`${idOf(round)}:${second}:insight`, { at: Date.now() });
      change(three, 'notes', idOf(21), { cluster: 'theirs', color: 'lake' });
      const drawn = { frame, text: new Y.Text('Oma'), author: third, createdAt: Date.now() };
      put(three, 'shapes', `own-${round}`, drawn);
    };
    for (let round = 1; round <= 3; round += 1) work(round);
    const undoing = undo(kaisa, { board, since, until: Date.now() });
    for (let round = 4; round <= 8; round += 1) work(round);
    expect((await undoing).status).toBe(200);
    addForeignNote(two.doc, { id: 'done', text: 'valmis', section: '', author: second });
    await everywhere('done');
    await until(() => leader.doc.getMap('shapes').has('own-8'), { what: 'the last work' });

    const after = all();
    const junk = Object.entries(after).flatMap(([root, records]) =>
      Object.entries(records)
        .filter(([id]) => id.startsWith('junk'))
        .map(([id, fields]) => [root, id, fields] as const),
    );
    expect(junk.map(([root]) => root).toSorted()).toEqual([
      'clusters',
      'comments',
      'connectors',
      'notes',
      'shapes',
    ]);
    for (const [, , fields] of junk)
      expect(fields['deleted']).toMatchObject({ by: kaisa.participantId });
    for (const [root, id, field] of touched) {
      expect([root, id, field, after[root]?.[id]?.[field]]).toEqual([
        root,
        id,
        field,
        before[root]?.[id]?.[field],
      ]);
    }
    // All else is as it was, with what the others did on top of it.
    const expected = structuredClone(before);
    workers.slice(17).forEach((_, index) => {
      const note = expected['notes']?.[idOf(index + 17)];
      if (note) note['text'] = `${String(note['text'])}${typed[index + 17] ?? ''}`;
    });
    Object.assign(expected['notes']?.[idOf(20)] ?? {}, { rank: 'a8' });
    Object.assign(expected['notes']?.[idOf(21)] ?? {}, { cluster: 'theirs', color: 'lake' });
    const rest = (state: typeof after): typeof after =>
      Object.fromEntries(
        Object.entries(state).map(([root, records]) => [
          root,
          Object.fromEntries(
            Object.entries(records).filter(
              ([id]) => !/^(?:junk|done|more-|own-)/.test(id) && !id.includes(second),
            ),
          ),
        ]),
      );
    expect(rest(after)).toEqual(rest(expected));
    for (let round = 1; round <= 8; round += 1) {
      expect(after['comments']).toHaveProperty(`more-${round}`);
      expect(after['shapes']).toHaveProperty(`own-${round}`);
      expect(after['reactions']).toHaveProperty(`${idOf(round)}:${second}:insight`);
    }
    leader.destroy();
  }, 60_000);
});
