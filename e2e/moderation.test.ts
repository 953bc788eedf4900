import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  });
  const people = await Promise.all(Array.from({ length: WORKERS }, (_, i) => join(`W${i}`)));
  workers = await Promise.all(people.map(open));
  spoiler = await open(mallory);
  await until(() => spoiler.doc.getMap('board').get('participantsEdit') === 'everyone', {
    what: 'the settings to arrive',
  });
  people.forEach(({ participantId }, i) => {
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
});
