import { afterAll, beforeAll, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Y from 'yjs';
import { addForeignNote, noteOf } from './support/contract.ts';
import {
  createBoard,
  createMeeting,
  type CreatedMeeting,
  type Joined,
  joinMeeting,
  readMeeting,
  request,
  sendCommand,
} from './support/http.ts';
import { openOwnClient } from './support/own-client.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { recordFrames } from './support/recording-socket.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

let server: ServerProcess;
let meeting: CreatedMeeting;
let kaisa: Joined;
let liisa: Joined;
let anna: Joined;
let bertil: Joined;

beforeAll(async () => {
  server = await startServer();
  meeting = await createMeeting(server.url, { title: 'Talkoot' });
  const { facilitator, participant } = meeting.keys;
  kaisa = await joinMeeting(server.url, facilitator, 'Kaisa');
  liisa = await joinMeeting(server.url, facilitator, 'Liisa');
  anna = await joinMeeting(server.url, participant, 'Anna');
  bertil = await joinMeeting(server.url, participant, 'Bertil');
  await command(kaisa, { type: 'meeting.setState', state: 'live' });
}, 30_000);

afterAll(() => server.dispose());

type Command = { readonly type: string; readonly [argument: string]: unknown };

const command = ({ token }: Joined, body: Command) =>
  sendCommand(server.url, meeting.id, token, body);

const statusOf = async ({ token }: Joined, body: Command): Promise<number> => {
  const url = `${server.url}/api/meetings/${meeting.id}/commands`;
  return (await request(url, { token, body })).status;
};

const newBoard = async (): Promise<string> => {
  const fields = { title: 'Tarpeet', template: 'needs-mapping' };
  return (await createBoard(server.url, meeting.id, kaisa.token, fields)).id;
};

const open = async (document: string, { token }: Joined): Promise<RawClient> => {
  const client = openRawClient(server.url, document, token);
  await client.synced();
  return client;
};

const draftOf = (board: string, { participantId }: Joined): string =>
  `draft:${board}:${participantId}`;

const write = (client: RawClient, person: Joined, id: string, text: string): void =>
  addForeignNote(client.doc, { id, text, section: '', author: person.participantId });

const notesOf = (doc: Y.Doc): Record<string, unknown>[] =>
  [...doc.getMap('notes').values()].map((note) => (note instanceof Y.Map ? note.toJSON() : {}));

const textsOf = (doc: Y.Doc): string[] => notesOf(doc).map(({ text }) => String(text));

const byWord = (a: string, b: string): number => a.localeCompare(b);

const draftingOf = ({ doc }: RawClient): Record<string, unknown> | null => {
  const value: unknown = doc.getMap('board').get('drafting');
  return typeof value === 'object' && value !== null ? { ...value } : null;
};

/** Every address that the API answers reading calls on, with this board in them, as somebody with this session sees it. */
const everyAnswer = async (board: string, { token }: Joined): Promise<readonly string[]> => {
  const described = await (await request(`${server.url}/api/openapi.json`, {})).json();
  const paths: [string, object][] = Object.entries(described.paths);
  const addresses = paths
    .filter(([, calls]) => 'get' in calls)
    .map(([path]) => path.replace('{meetingId}', meeting.id).replace('{boardId}', board))
    .filter((path) => !path.includes('{'));
  const formats = addresses.filter((path) => path.endsWith('/export'));
  const all = [...addresses, ...formats.map((path) => `${path}?format=csv&names=yes`)];
  return Promise.all(
    all.map(async (path) => (await request(`${server.url}${path}`, { token })).text()),
  );
};

/** Everything in the file of the database and its log, as an operator has it. */
const onDisk = (): Buffer =>
  Buffer.concat(
    readdirSync(server.dataDir)
      .filter((name) => name.includes('.db') || name.includes('sqlite'))
      .map((name) => readFileSync(join(server.dataDir, name))),
  );

it('nobody but its author finds a trace of a draft before it is shown, and everybody all of it after', async () => {
  const board = await newBoard();
  await command(kaisa, { type: 'draft.start', board });
  const drafts = await open(draftOf(board, anna), anna);
  write(drafts, anna, 'salainen1', 'Kukaan ei näe tätä vielä');
  write(drafts, anna, 'salainen2', 'Tämän pidän itselläni');
  drafts.doc.transact(() => {
    const note = drafts.doc.getMap('notes').get('salainen2');
    if (note instanceof Y.Map) note.set('kept', true);
  });

  const eyes = await Promise.all([
    open(`board:${board}`, bertil),
    open(`board:${board}`, liisa),
    open(`meeting:${meeting.id}`, liisa),
  ]);
  const [board1] = eyes;
  await until(() => draftingOf(board1)?.['notes'] === 1, { what: 'the counts' });
  expect(draftingOf(board1)).toEqual({
    round: 1,
    since: expect.any(Number),
    writers: 1,
    notes: 1,
  });
  for (const person of [bertil, liisa, kaisa]) {
    for (const document of [draftOf(board, anna), `draft:${board}:${person.participantId}x`]) {
      const other = openRawClient(server.url, document, person.token);
      expect(await other.closed()).toBe(4404);
      expect([...other.doc.share.keys()]).toEqual([]);
      other.destroy();
    }
  }
  const answers = await Promise.all(
    ['', '/people', '/tower', '/late-drafts', '/report'].map(async (path) => {
      const { token } = liisa;
      return (await request(`${server.url}/api/meetings/${meeting.id}${path}`, { token })).text();
    }),
  );
  const seen = [
    ...eyes.map(({ doc }) => Y.encodeStateAsUpdate(doc)),
    ...answers.map((text) => Buffer.from(text)),
  ];
  for (const bytes of seen) {
    for (const secret of ['Kukaan ei', 'salainen1', 'itselläni', 'salainen2']) {
      expect(Buffer.from(bytes).includes(secret)).toBe(false);
    }
  }
  // Who writes is not said either.
  expect(Buffer.from(seen[0] ?? []).includes(anna.participantId)).toBe(false);
  expect(server.output()).not.toContain('Kukaan ei');

  expect(await command(kaisa, { type: 'draft.reveal', board })).toEqual({
    notes: 1,
    people: 1,
    isOver: true,
    next: null,
  });
  await until(() => notesOf(board1.doc).length === 1, { what: 'the note' });
  expect(notesOf(board1.doc)[0]).toMatchObject({
    text: 'Kukaan ei näe tätä vielä',
    author: anna.participantId,
  });
  expect(board1.doc.getMap('notes').has('salainen1')).toBe(false);
  expect(draftingOf(board1)).toBeNull();
  // The draft has left: its copy belongs to an earlier generation now, and the kept one has stayed.
  expect(await drafts.closed()).toBeGreaterThan(4000);
  const again = await open(draftOf(board, anna), anna);
  expect(textsOf(again.doc)).toEqual(['Tämän pidän itselläni']);
  expect(again.doc.getMap('revealed').has('salainen1')).toBe(true);
  expect(onDisk().includes('salainen1')).toBe(true);
  for (const client of [...eyes, drafts, again]) client.destroy();
});

it('no answer, page, sheet, feed or measurement tells of a draft, nor does a refusal', async () => {
  const board = await newBoard();
  const published = await command(kaisa, { type: 'board.publish', board });
  await command(kaisa, { type: 'draft.start', board });
  const drafts = await open(draftOf(board, anna), anna);
  write(drafts, anna, 'jaljeton', 'Tätä ei näy missään');
  const page = await open(`board:${board}`, bertil);
  await until(() => draftingOf(page)?.['notes'] === 1, { what: 'the count' });
  const key = /\/p\/[\w-]+/.exec(JSON.stringify(published))?.[0] ?? 'none';
  const publicly = ['', '/feed', '?format=csv', '?format=text'].map((rest) => `${key}${rest}`);
  const told = [
    ...(await everyAnswer(board, liisa)),
    ...(await everyAnswer(board, bertil)),
    ...(await Promise.all(
      [...publicly, '/metrics'].map(async (path) => (await fetch(`${server.url}${path}`)).text()),
    )),
    ...(await Promise.all(
      [
        { type: 'draft.accept', board, person: anna.participantId, note: 'jaljeton' },
        { type: 'draft.giveBack', board, person: anna.participantId, note: 'jaljeton' },
        { type: 'draft.reveal', board, how: 'turns', person: anna.participantId },
      ].map(async (body) => {
        const url = `${server.url}/api/meetings/${meeting.id}/commands`;
        return (await request(url, { token: liisa.token, body })).text();
      }),
    )),
  ];
  expect(told.length).toBeGreaterThan(40);
  for (const text of told) {
    expect(text).not.toContain('Tätä ei näy');
    expect(text).not.toContain('jaljeton');
  }
  expect(notesOf(page.doc)).toEqual([]);
  for (const client of [drafts, page]) client.destroy();
});

it('who does not write hears as much of a word as of three hundred, and nothing of writing on', async () => {
  const board = await newBoard();
  await command(kaisa, { type: 'draft.start', board });
  const drafts = await openOwnClient(server.url, draftOf(board, anna), anna.token);
  const heard = [bertil, liisa].flatMap(({ token }) =>
    [`board:${board}`, `meeting:${meeting.id}`].map((document) => {
      const frames = recordFrames();
      const client = openRawClient(server.url, document, token, frames.Socket);
      // Said again every 15 s, and then heard again: what counts here is what others do.
      client.provider.awareness.setLocalState(null);
      return { frames, client };
    }),
  );
  await Promise.all(heard.map(({ client }) => client.synced()));
  const watching = heard.find(({ client }) => client.doc.getMap('board').has('drafting'));
  if (!watching) throw new Error('nobody has the board');
  const sizesBefore = () => heard.map(({ frames }) => frames.sizes().length);
  const sizesSince = (from: readonly number[]) =>
    heard.map(({ frames }, index) => frames.sizes().slice(from[index]));
  const counted = (notes: number) =>
    until(() => heard.every(({ client }) => (draftingOf(client)?.['notes'] ?? notes) === notes), {
      what: `${notes} drafts to be counted`,
    });
  /** Adds a note of so many words, and tells what everybody else was sent until it was counted. */
  const writeOne = async (id: string, words: number) => {
    const from = sizesBefore();
    write(drafts, anna, id, 'sana '.repeat(words));
    await counted(drafts.doc.getMap('notes').size);
    return sizesSince(from);
  };
  const ofOne = await writeOne('short', 1);
  const ofMany = await writeOne('long', 300);
  expect(ofMany.map((sizes) => sizes.length)).toEqual(ofOne.map((sizes) => sizes.length));
  for (const [index, sizes] of ofMany.entries()) {
    const least = ofOne[index] ?? [];
    // Clocks and counts take a byte more now and then.
    for (const [at, size] of sizes.entries()) expect(size - (least[at] ?? 0)).toBeLessThan(6);
  }
  const from = sizesBefore();
  const text = noteOf(drafts.doc, 'long').get('text');
  if (!(text instanceof Y.Text)) throw new Error('no text');
  for (let key = 0; key < 40; key += 1) {
    const saved = drafts.saved();
    text.insert(0, 'k');
    await until(() => drafts.saved() > saved, { what: 'the letter on disk' });
  }
  // By the time that one more is counted, whatever came of the letters has come.
  write(drafts, anna, 'last', 'x');
  await counted(3);
  expect(sizesSince(from).map((sizes) => sizes.length)).toEqual(ofOne.map((sizes) => sizes.length));
  for (const { client } of heard) client.destroy();
  drafts.destroy();
}, 60_000);

it('while a board drafts a participant’s note for the board is refused, a facilitator’s is not, and only facilitators decide', async () => {
  const board = await newBoard();
  await command(kaisa, { type: 'draft.start', board });
  const direct = await open(`board:${board}`, anna);
  write(direct, anna, 'suora', 'suoraan taululle');
  await until(() => direct.denials.length > 0, { what: 'the refusal' });
  expect(direct.denials).toEqual(['secretWriting']);
  const leader = await open(`board:${board}`, kaisa);
  write(leader, kaisa, 'ohje', 'ohjaajan');
  const forged = await open(`board:${board}`, liisa);
  await until(() => textsOf(forged.doc).includes('ohjaajan'), { what: 'the note' });
  forged.doc.getMap('board').set('drafting', null);
  await until(() => forged.denials.length > 0, { what: 'the refusal' });
  expect(forged.denials).toEqual(['serverOnly']);
  for (const type of ['draft.start', 'draft.stop', 'draft.reveal', 'draft.accept']) {
    expect(await statusOf(anna, { type, board, person: anna.participantId, note: 'n' })).toBe(403);
  }
  for (const client of [direct, leader, forged]) client.destroy();
});

it('a draft in another’s name, one from elsewhere and what was shown already are refused', async () => {
  const board = await newBoard();
  const attempts: ((doc: Y.Doc) => void)[] = [
    (doc) => addForeignNote(doc, { id: 'a', text: 'x', section: '', author: bertil.participantId }),
    (doc) => doc.getMap('revealed').set('a', { note: 'b' }),
    (doc) => doc.getMap('board').set('title', 'x'),
    (doc) => doc.getMap('sections').set('s', new Y.Map([['title', 'x']])),
  ];
  for (const attempt of attempts) {
    const client = await open(draftOf(board, anna), anna);
    attempt(client.doc);
    await until(() => client.denials.length > 0, { what: 'the refusal' });
    client.destroy();
  }
  const fresh = await open(draftOf(board, anna), anna);
  expect(fresh.doc.getMap('notes').size).toBe(0);
  expect(fresh.doc.getMap('revealed').size).toBe(0);
  fresh.destroy();
});

it('section by section, and in turns, with two facilitators at once', async () => {
  const board = await newBoard();
  const page = await open(`board:${board}`, kaisa);
  const [first = '', second = ''] = page.doc.getMap('sections').keys();
  await command(kaisa, { type: 'draft.start', board });
  const own = new Map<Joined, RawClient>();
  for (const person of [anna, bertil]) {
    const client = await open(draftOf(board, person), person);
    own.set(person, client);
    for (const [index, section] of [first, second, second].entries()) {
      addForeignNote(client.doc, {
        id: `${person.participantId}${index}`,
        text: `${section} ${person.participantId}`,
        section,
        author: person.participantId,
      });
    }
  }
  await until(() => draftingOf(page)?.['notes'] === 6, { what: 'the counts' });
  const both = await Promise.all(
    [kaisa, liisa].map((one) => command(one, { type: 'draft.reveal', board, section: first })),
  );
  expect(both).toContainEqual({ notes: 2, people: 2, isOver: false, next: null });
  expect(both).toContainEqual({ notes: 0, people: 0, isOver: false, next: null });
  await until(() => notesOf(page.doc).length === 2, { what: 'the section' });
  expect(new Set(notesOf(page.doc).map(({ section }) => section))).toEqual(new Set([first]));
  // Whoever leads on finds there which sections have had their turn.
  expect(draftingOf(page)?.['shown']).toEqual([first]);

  const said = await command(kaisa, { type: 'draft.reveal', board, how: 'turns' });
  const next = draftingOf(page)?.['next'];
  expect(said).toMatchObject({ notes: 0, next });
  const turn = { type: 'draft.reveal', board, how: 'turns', person: next };
  const answers = await Promise.all([statusOf(kaisa, turn), statusOf(liisa, turn)]);
  expect(answers.toSorted((a, b) => a - b)).toEqual([200, 409]);
  await until(() => notesOf(page.doc).length === 4, { what: 'the turn' });
  const other = [anna, bertil].find(({ participantId }) => participantId !== next);
  expect(draftingOf(page)?.['next']).toBe(other?.participantId);
  await command(liisa, { ...turn, person: other?.participantId });
  await until(() => draftingOf(page) === null, { what: 'the end' });
  const notes = notesOf(page.doc);
  expect(textsOf(page.doc).toSorted(byWord)).toEqual(
    [anna, bertil]
      .flatMap(({ participantId }) => [first, second, second].map((s) => `${s} ${participantId}`))
      .toSorted(byWord),
  );
  // All at one time, however they were written.
  expect(new Set(notes.map(({ createdAt }) => createdAt)).size).toBe(1);
  for (const client of [page, ...own.values()]) client.destroy();
});

it('on all boards with one command, and only on those', async () => {
  // Whatever waits on the boards of other tests is shown before.
  await command(kaisa, { type: 'draft.reveal' });
  const [one, two, idle] = [await newBoard(), await newBoard(), await newBoard()];
  const pages = await Promise.all([one, two, idle].map((board) => open(`board:${board}`, kaisa)));
  const drafts: RawClient[] = [];
  for (const [index, board] of [one, two].entries()) {
    await command(kaisa, { type: 'draft.start', board });
    const client = await open(draftOf(board, anna), anna);
    write(client, anna, `everywhere${index}`, `taululle ${index}`);
    drafts.push(client);
  }
  for (const page of pages.slice(0, 2))
    await until(() => draftingOf(page)?.['notes'] === 1, { what: 'the counts' });
  expect(await statusOf(anna, { type: 'draft.reveal' })).toBe(403);
  expect(await statusOf(kaisa, { type: 'draft.reveal', how: 'turns' })).toBe(400);
  expect(await command(kaisa, { type: 'draft.reveal' })).toEqual({
    boards: 2,
    notes: 2,
    people: 2,
    isOver: true,
    next: null,
  });
  await until(() => pages.slice(0, 2).every(({ doc }) => notesOf(doc).length === 1), {
    what: 'both reveals',
  });
  expect(pages.map(({ doc }) => textsOf(doc))).toEqual([['taululle 0'], ['taululle 1'], []]);
  expect(await command(liisa, { type: 'draft.reveal' })).toMatchObject({ boards: 0, notes: 0 });
  for (const client of [...pages, ...drafts]) client.destroy();
});

it('all are shown as soon as every participant here is ready', async () => {
  const board = await newBoard();
  await command(kaisa, { type: 'draft.start', board });
  const pages = await Promise.all([anna, bertil].map((one) => open(`board:${board}`, one)));
  const drafts = await open(draftOf(board, anna), anna);
  write(drafts, anna, 'valmis', 'kun kaikki ovat valmiita');
  const [page] = pages;
  if (!page) throw new Error('no page');
  await until(() => draftingOf(page)?.['notes'] === 1, { what: 'the counts' });
  await command(kaisa, { type: 'draft.reveal', board, how: 'ready' });
  await command(anna, { type: 'ready.set' });
  expect(notesOf(page.doc)).toEqual([]);
  await command(bertil, { type: 'ready.set' });
  await until(() => notesOf(page.doc).length === 1, { what: 'the reveal' });
  for (const client of [...pages, drafts]) client.destroy();
});

it('whoever has left is not waited for', async () => {
  const board = await newBoard();
  await command(kaisa, { type: 'draft.start', board });
  const [page, other] = await Promise.all([anna, bertil].map((one) => open(`board:${board}`, one)));
  const drafts = await open(draftOf(board, anna), anna);
  if (!page || !other) throw new Error('no page');
  write(drafts, anna, 'stayed', 'kun muut ovat lähteneet');
  await until(() => draftingOf(page)?.['notes'] === 1, { what: 'the counts' });
  await command(bertil, { type: 'ready.clear' });
  await command(anna, { type: 'ready.set' });
  await command(kaisa, { type: 'draft.reveal', board, how: 'ready' });
  expect(notesOf(page.doc)).toEqual([]);
  other.destroy();
  await until(() => notesOf(page.doc).length === 1, { what: 'the reveal', timeoutMs: 45_000 });
  for (const client of [page, drafts]) client.destroy();
}, 60_000);

it('what came too late is handed over, added once or given back, and stays its author’s until then', async () => {
  const board = await newBoard();
  const page = await open(`board:${board}`, kaisa);
  const drafts = await open(draftOf(board, anna), anna);
  for (const [id, text] of [
    ['l1', 'myöhässä yksi'],
    ['l2', 'myöhässä kaksi'],
    ['l3', 'oma'],
  ] as const) {
    write(drafts, anna, id, text);
    const note = drafts.doc.getMap('notes').get(id);
    if (!(note instanceof Y.Map)) continue;
    // Kept to oneself at first, and given to the facilitators after all.
    if (id !== 'l1') note.set('kept', true);
    if (id !== 'l3') note.set('handed', true);
  }
  await until(() => page.doc.getMap('board').get('handedOver') === 2, { what: 'the count' });
  const url = `${server.url}/api/meetings/${meeting.id}/late-drafts`;
  const listed = await (await request(url, { token: liisa.token })).json();
  expect(listed.drafts).toHaveLength(2);
  expect(JSON.stringify(listed)).not.toContain('oma');
  expect((await request(url, { token: bertil.token })).status).toBe(403);
  const accept = { type: 'draft.accept', board, person: anna.participantId, note: 'l1' };
  const answers = await Promise.all([statusOf(kaisa, accept), statusOf(liisa, accept)]);
  expect(answers.toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect(await statusOf(kaisa, { ...accept, note: 'l3' })).toBe(409);
  await command(kaisa, { ...accept, type: 'draft.giveBack', note: 'l2' });
  await until(() => page.doc.getMap('board').get('handedOver') === 0, { what: 'the count' });
  expect(textsOf(page.doc)).toEqual(['myöhässä yksi']);
  const own = await open(draftOf(board, anna), anna);
  expect(textsOf(own.doc).toSorted(byWord)).toEqual(['myöhässä kaksi', 'oma']);
  for (const client of [page, drafts, own]) client.destroy();
});

it('drafts go with their meeting', async () => {
  const other = await createMeeting(server.url, { title: 'Toinen' });
  const leader = await joinMeeting(server.url, other.keys.facilitator, 'Kaisa');
  const board = await createBoard(server.url, other.id, leader.token, { title: 'Ideat' });
  const drafts = await open(draftOf(board.id, leader), leader);
  write(drafts, leader, 'katoava', 'katoavat sanat');
  await until(() => onDisk().includes('katoavat sanat'), { what: 'the words on disk' });
  const url = `${server.url}/api/meetings/${other.id}`;
  expect((await request(url, { method: 'DELETE', token: leader.token })).ok).toBe(true);
  expect(await drafts.closed()).toBe(4403);
  await until(() => !onDisk().includes('katoavat sanat'), { what: 'the words to be gone' });
  expect((await readMeeting(server.url, meeting.id, kaisa.token)).id).toBe(meeting.id);
  drafts.destroy();
});
