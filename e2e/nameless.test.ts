import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { filesPath } from '../shared/api/files.ts';
import { jpeg, png } from '../shared/files/testing/pictures.ts';
import { createNoteKey, noteIdOfKey } from '../shared/board/nameless.ts';
import { addForeignNote, noteOf, noteTexts } from './support/contract.ts';
import {
  createBoard,
  createMeeting,
  type CreatedMeeting,
  type Joined,
  joinMeeting,
  request,
  sendCommand,
} from './support/http.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** What is tried to find out who wrote a note that does not say so, and to change it as somebody else. */
type Command = { readonly type: string; readonly [argument: string]: unknown };

const ADDRESS = '127.0.0.0';

let server: ServerProcess;
let meeting: CreatedMeeting;
let kaisa: Joined;
let people: readonly Joined[];
let viewer: Joined;
const clients: RawClient[] = [];

const send = ({ token }: Joined, command: Command, of = meeting.id): Promise<Response> =>
  request(`${server.url}/api/meetings/${of}/commands`, { token, body: command });

const statusOf = async (who: Joined, command: Command, of?: string): Promise<number> =>
  (await send(who, command, of)).status;

const open = async (document: string, { token }: Joined): Promise<RawClient> => {
  const client = openRawClient(server.url, document, token);
  clients.push(client);
  await client.synced();
  return client;
};

const person = (index: number): Joined => {
  const found = people[index];
  if (!found) throw new Error('there is no such person');
  return found;
};

const newBoard = async (fields: Readonly<Record<string, unknown>>): Promise<string> => {
  const { id } = await createBoard(server.url, meeting.id, kaisa.token, {
    title: 'Tarpeet',
    template: 'blank',
  });
  const client = await open(`board:${id}`, kaisa);
  client.doc.transact(() => {
    for (const [name, value] of Object.entries(fields)) client.doc.getMap('board').set(name, value);
  });
  const reader = await open(`board:${id}`, person(0));
  await until(() => reader.doc.getMap('board').has(Object.keys(fields)[0] ?? 'title'), {
    what: 'the settings',
  });
  return id;
};

const add = (who: Joined, board: string, text: string, fields: Partial<Command> = {}) =>
  send(who, { type: 'note.addNameless', board, section: '', text, level: 'nameless', ...fields });

/** Everybody who has a struct in a note, by client id. */
const writersOf = (doc: Y.Doc, id: string): readonly number[] => {
  const writers = new Set<number>();
  const note = noteOf(doc, id);
  const look = (type: Pick<Y.AbstractType<never>, '_item' | '_map' | '_start'>): void => {
    if (type._item) writers.add(type._item.id.client);
    for (const item of type._map.values()) writers.add(item.id.client);
    for (let item = type._start; item !== null; item = item.right) writers.add(item.id.client);
  };
  look(note);
  for (const value of note.values()) if (value instanceof Y.AbstractType) look(value);
  return [...writers];
};

/** What a column holds, as text: states that are kept packed are unpacked, for words hide well in them. */
const legible = (value: unknown, isPacked: boolean): string => {
  if (!(value instanceof Uint8Array)) return String(value);
  return Buffer.from(isPacked ? brotliDecompressSync(value) : value).toString('latin1');
};

/** The board as each of its checkpoints has it. */
const checkpointsOf = (board: string): readonly Y.Doc[] => {
  const database = new DatabaseSync(join(server.dataDir, 'talkoot.sqlite'), { readOnly: true });
  const rows = database
    .prepare(
      'SELECT payload, isCompressed FROM checkpoints JOIN documents ON documents.id = document WHERE documents.name = ?',
    )
    .all(`board:${board}`);
  database.close();
  return rows.map(({ payload, isCompressed }) => {
    if (!(payload instanceof Uint8Array)) throw new Error('a checkpoint without a state');
    const doc = new Y.Doc();
    Y.applyUpdate(doc, isCompressed === 1 ? brotliDecompressSync(payload) : payload);
    return doc;
  });
};

/** Every row of every table in which one of these words stands, as an operator would look for it. */
const rowsWith = (words: readonly string[]): readonly string[] => {
  const database = new DatabaseSync(join(server.dataDir, 'talkoot.sqlite'), { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  const rows = tables.flatMap(({ name }) =>
    database
      .prepare(`SELECT * FROM "${String(name)}"`)
      .all()
      .flatMap((row) => {
        const isPacked = row['isCompressed'] === 1;
        const texts = Object.values(row).map((value) => legible(value, isPacked));
        const isHit = words.some((word) => texts.some((text) => text.includes(word)));
        return isHit ? [`${String(name)} ${JSON.stringify(row)}`] : [];
      }),
  );
  database.close();
  return rows;
};

beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'trace', MAX_NAMELESS_PER_MINUTE: '20' } });
  meeting = await createMeeting(server.url, { title: 'Talkoot', template: 'blank' });
  const { facilitator, participant, viewer: look } = meeting.keys;
  kaisa = await joinMeeting(server.url, facilitator, 'Kaisa');
  const names = ['Anna', 'Bertil', 'Cecilia', 'Dora', 'Eeva', 'Fanni', 'Greta', 'Helmi'];
  people = await Promise.all(names.map((name) => joinMeeting(server.url, participant, name)));
  viewer = await joinMeeting(server.url, look, 'Olli');
  await sendCommand(server.url, meeting.id, kaisa.token, {
    type: 'meeting.setState',
    state: 'live',
  });
}, 60_000);

afterAll(async () => {
  for (const client of clients) client.destroy();
  await server.dispose();
});

describe('nameless notes of eight people, four of each', () => {
  let board: string;
  let observer: RawClient;
  let keys: readonly (readonly string[])[];
  let ids: readonly string[];

  beforeAll(async () => {
    board = await newBoard({ participantsUnsigned: true });
    observer = await open(`board:${board}`, kaisa);
    // Each has the board open, is present there and has signed a note: what there is to compare with.
    await Promise.all(
      people.map(async (who, index) => {
        const client = await open(`board:${board}`, who);
        client.provider.awareness.setLocalStateField('at', index);
        const author = who.participantId;
        addForeignNote(client.doc, { id: `signed${index}`, text: 'nimellä', section: '', author });
      }),
    );
    keys = people.map(() => Array.from({ length: 4 }, createNoteKey));
    ids = keys.flat().map(noteIdOfKey);
    const answers = await Promise.all(
      people.map(async (who, index) => {
        const statuses: number[] = [];
        // One after the other as fast as it goes: the easiest to pair.
        const all = (keys[index] ?? []).map((key, place) =>
          add(who, board, `nimetön ${index} ${place}`, { key }),
        );
        for (const answer of all) statuses.push((await answer).status);
        return statuses;
      }),
    );
    if (answers.flat().some((status) => status !== 200)) throw new Error(answers.join());
    await until(() => ids.every((id) => observer.doc.getMap('notes').has(id)), {
      what: 'the notes',
    });
  }, 60_000);

  it('hold nobody’s id in a full copy of the document, and are all written by the server', () => {
    const { doc } = observer;
    const texts = ids.map((id) => JSON.stringify(noteOf(doc, id).toJSON())).join('\n');
    for (const { participantId } of people) expect(texts).not.toContain(participantId);
    const writers = new Set(ids.flatMap((id) => writersOf(doc, id)));
    expect(writers.size).toBe(1);
    const signers = people.flatMap((_, index) => writersOf(doc, `signed${index}`));
    expect(signers.filter((writer) => writers.has(writer))).toEqual([]);
  });

  it('cannot be paired by clock, by rank or by time', () => {
    const { doc } = observer;
    const ownerOf = (id: string): number =>
      keys.findIndex((own) => own.map(noteIdOfKey).includes(id));
    const clockOf = (id: string): number => noteOf(doc, id)._item?.id.clock ?? 0;
    const rankOf = (id: string): string => String(noteOf(doc, id).get('rank'));
    const pairs = (order: readonly string[]): number =>
      order.filter((id, index) => index > 0 && ownerOf(id) === ownerOf(order[index - 1] ?? ''))
        .length;
    const byClock = ids.toSorted((a, b) => clockOf(a) - clockOf(b));
    const byRank = ids.toSorted((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
    // By chance three of 31 neighbours are of one person; as they were sent, 24 would be. Twelve by chance: 1 in 50,000.
    expect(pairs(byClock)).toBeLessThan(12);
    expect(pairs(byRank)).toBeLessThan(12);
    const times = new Set(ids.map((id) => noteOf(doc, id).get('createdAt')));
    expect(times.size).toBe(1);
    expect(Number([...times][0]) % (60 * 60_000)).toBe(0);
  });

  it('leave nothing in any table: no owner, no change, no key', async () => {
    await sendCommand(server.url, meeting.id, kaisa.token, {
      type: 'meeting.setState',
      state: 'open',
    });
    await sendCommand(server.url, meeting.id, kaisa.token, {
      type: 'meeting.setState',
      state: 'live',
    });
    // A facilitator moves some of them: that may be seen on the board, and is written down nowhere else.
    observer.doc.transact(() => {
      for (const id of ids.slice(0, 4)) noteOf(observer.doc, id).set('color', 'lake');
    });
    const reader = await open(`board:${board}`, person(1));
    await until(() => noteOf(reader.doc, ids[3] ?? '').get('color') === 'lake', {
      what: 'the colour',
    });
    const rows = rowsWith([...ids, ...keys.flat()]);
    // The document itself holds the notes, in its journal and its checkpoints; no other row names one.
    const others = rows.filter((row) => !/^(entries|checkpoints) /.test(row));
    expect(others).toEqual([]);
    expect(rowsWith(keys.flat())).toEqual([]);
  });

  it('leave nothing in the checkpoints of the board, unpacked, that leads to anybody', async () => {
    for (const state of ['open', 'live'])
      await sendCommand(server.url, meeting.id, kaisa.token, { type: 'meeting.setState', state });
    const holdsAll = (doc: Y.Doc): boolean => ids.every((id) => doc.getMap('notes').has(id));
    const kept = await until(
      () => {
        const found = checkpointsOf(board).filter(holdsAll);
        return found.length > 0 ? found : null;
      },
      { what: 'a checkpoint with the notes' },
    );
    for (const doc of kept) {
      const texts = ids.map((id) => JSON.stringify(noteOf(doc, id).toJSON())).join('\n');
      for (const { participantId } of people) expect(texts).not.toContain(participantId);
      const writers = new Set(ids.flatMap((id) => writersOf(doc, id)));
      const signers = people.flatMap((_, index) => writersOf(doc, `signed${index}`));
      expect(signers.filter((writer) => writers.has(writer))).toEqual([]);
      expect(signers.length).toBeGreaterThan(0);
    }
  });

  it('leave nothing in the log: no person, no words, no key, and not where the command came from', () => {
    const log = server.output();
    for (const { participantId } of people) expect(log).not.toContain(participantId);
    for (const word of ['nimetön', ...ids, ...keys.flat()]) expect(log).not.toContain(word);
    const lines = log.split('\n').filter((line) => line.includes('/commands'));
    expect(lines.length).toBeGreaterThan(32);
    expect(lines.filter((line) => line.includes('"from"') || line.includes(ADDRESS))).toEqual([]);
  });

  it('are changed by whoever has the key, and by nobody else', async () => {
    const [note = ''] = ids;
    const [[key = ''] = [], [others = ''] = []] = keys;
    const edit = { type: 'note.editNameless', board, note, text: 'toisin' };
    for (const who of [person(0), person(1), kaisa]) {
      expect(await statusOf(who, edit)).toBe(404);
      expect(await statusOf(who, { ...edit, key: others })).toBe(404);
      expect(await statusOf(who, { type: 'note.removeNameless', board, note, key: others })).toBe(
        404,
      );
    }
    expect(await statusOf(viewer, { ...edit, key })).toBe(403);
    const elsewhere = await createMeeting(server.url, { title: 'Muualla' });
    const stranger = await joinMeeting(server.url, elsewhere.keys.facilitator, 'Vieras');
    expect(await statusOf(stranger, { ...edit, key })).toBe(404);
    expect(await statusOf(stranger, { ...edit, key }, elsewhere.id)).toBe(404);
    expect(noteTexts(observer.doc)).toContain('nimetön 0 0');

    expect(await statusOf(person(0), { ...edit, key })).toBe(200);
    await until(() => noteTexts(observer.doc).includes('toisin'), { what: 'the new words' });
    expect(new Set(writersOf(observer.doc, note)).size).toBeLessThanOrEqual(2);
    const gone = { type: 'note.removeNameless', board, note, key };
    expect(await statusOf(person(0), gone)).toBe(200);
    await until(() => noteOf(observer.doc, note).has('deleted'), { what: 'the note to be gone' });
    expect(JSON.stringify(noteOf(observer.doc, note).toJSON())).not.toContain(
      person(0).participantId,
    );
    expect(await statusOf(person(0), { ...gone, type: 'note.restoreNameless' })).toBe(200);
    await until(() => !noteOf(observer.doc, note).has('deleted'), { what: 'the note' });
  });

  it('are taken from one session up to a limit', async () => {
    const statuses = await Promise.all(
      Array.from(
        { length: 21 },
        async (_, index) => (await add(person(7), board, `${index}`)).status,
      ),
    );
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  });
});

describe.concurrent('through the document', () => {
  it('nobody makes a note without an author, or changes what a note says of its writer', async () => {
    const board = await newBoard({ participantsUnsigned: true });
    const { note } = await (await add(person(2), board, 'kenenkään')).json();
    const forged = {
      'without an author': (doc: Y.Doc) =>
        addForeignNote(doc, { id: 'forged', text: 'x', section: '' }),
      'at a level': (doc: Y.Doc) =>
        addForeignNote(doc, {
          id: 'forged',
          text: 'x',
          section: '',
          author: person(3).participantId,
          level: 'nameless',
        }),
      'with a name for the nameless': (doc: Y.Doc) =>
        noteOf(doc, note).set('author', person(3).participantId),
      'without its level': (doc: Y.Doc) => noteOf(doc, note).delete('level'),
      'in the trash': (doc: Y.Doc) =>
        noteOf(doc, note).set('deleted', { at: 1, by: person(3).participantId }),
      'with other words': (doc: Y.Doc) => {
        const text = noteOf(doc, note).get('text');
        if (text instanceof Y.Text) text.insert(0, 'x');
      },
    };
    for (const [what, forge] of Object.entries(forged)) {
      const forger = await open(`board:${board}`, person(3));
      await until(() => forger.doc.getMap('notes').has(note), { what: 'the note' });
      forge(forger.doc);
      expect([what, await forger.closed()]).toEqual([what, 4403]);
      forger.destroy();
    }
  }, 30_000);

  it('not even its author changes a hidden note: that would tell whose it is', async () => {
    const board = await newBoard({ participantsUnsigned: true });
    const anna = person(0);
    const { note, ...rest } = await (
      await add(anna, board, 'piilossa', { level: 'hidden' })
    ).json();
    expect(rest).toEqual({});
    const forger = await open(`board:${board}`, anna);
    await until(() => forger.doc.getMap('notes').has(note), { what: 'the note' });
    noteOf(forger.doc, note).set('color', 'lake');
    expect(await forger.closed()).toBe(4403);

    // From any session of theirs by command; another's answer is that there is no such note, the facilitator's too.
    const edit = { type: 'note.editNameless', board, note, text: 'muutettu' };
    expect(await statusOf(person(1), edit)).toBe(404);
    expect(await statusOf(kaisa, edit)).toBe(404);
    expect(await statusOf(anna, edit)).toBe(200);
    const own = async (who: Joined): Promise<unknown> => {
      const url = `${server.url}/api/meetings/${meeting.id}/boards/${board}/hidden-notes`;
      return (await request(url, { token: who.token })).json();
    };
    expect(await own(anna)).toEqual({ notes: [note] });
    expect(await own(person(1))).toEqual({ notes: [] });
    expect(await own(kaisa)).toEqual({ notes: [] });
    // The one place where the author stands.
    const rows = rowsWith([note]).filter((row) => !/^(entries|checkpoints) /.test(row));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('owners');
    expect(rows[0]).toContain(anna.participantId);
  }, 30_000);
});

describe.concurrent('a picture', () => {
  const sendPicture = async (who: Joined, board: string, query: string, bytes: Uint8Array) => {
    const answer = await fetch(`${server.url}${filesPath(meeting.id, board)}${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${who.token}` },
      body: Uint8Array.from(bytes),
    });
    const { hash, type, size } = await answer.json();
    return { hash, type, size, name: 'file.png', alt: '' };
  };
  /** Of everybody who is here, whoever stands in a row that names one of these. */
  const namedBeside = (words: readonly string[]): readonly string[] => {
    const rows = rowsWith(words).filter((row) => !/^(entries|checkpoints) /.test(row));
    return people.map((who) => who.participantId).filter((id) => rows.join().includes(id));
  };

  it('begins a nameless note when nobody is known to have sent it, and is described under the key', async () => {
    const board = await newBoard({ participantsUnsigned: true });
    const anna = person(0);
    const signed = await sendPicture(anna, board, '', png());
    const key = createNoteKey();
    const fields = { attachment: signed, key };
    expect((await add(anna, board, '', fields)).status).toBe(400);
    const attachment = await sendPicture(anna, board, '?unsigned=1', png());
    expect((await add(anna, board, '', { ...fields, attachment })).status).toBe(200);
    const note = noteIdOfKey(key);
    expect(namedBeside([note, key, attachment.hash])).toEqual([]);
    const alt = { type: 'note.describeNameless', board, note, alt: 'Ranta' };
    expect(await statusOf(anna, alt)).toBe(404);
    expect(await statusOf(anna, { ...alt, key })).toBe(200);
    const reader = await open(`board:${board}`, person(1));
    await until(() => reader.doc.getMap('notes').has(note), { what: 'the note' });
    expect(noteOf(reader.doc, note).get('attachment')).toMatchObject({ alt: 'Ranta' });
    expect((await add(anna, board, ' ', {})).status).toBe(400);
  }, 30_000);

  it('stays with a nameless draft that is shown, but for one that tells who sent it', async () => {
    const board = await newBoard({ participantsUnsigned: true });
    await sendCommand(server.url, meeting.id, kaisa.token, { type: 'draft.start', board });
    const anna = person(0);
    const drafts = await open(`draft:${board}:${anna.participantId}`, anna);
    const files = [
      await sendPicture(anna, board, '?unsigned=1', png()),
      await sendPicture(anna, board, '', jpeg()),
    ];
    const keys = files.map(createNoteKey);
    files.forEach((attachment, index) => {
      addForeignNote(drafts.doc, {
        id: `picture${index}`,
        text: `kuva ${index}`,
        section: '',
        author: anna.participantId,
        level: 'nameless',
        sealed: noteIdOfKey(keys[index] ?? ''),
        attachment,
      });
    });
    const observer = await open(`board:${board}`, kaisa);
    await until(
      () => JSON.stringify(observer.doc.getMap('board').get('drafting')).includes('"notes":2'),
      { what: 'the counts' },
    );
    await sendCommand(server.url, meeting.id, kaisa.token, { type: 'draft.reveal', board });
    await until(() => observer.doc.getMap('notes').size === 2, { what: 'the notes' });
    const [one = '', other = ''] = keys.map(noteIdOfKey);
    expect(noteOf(observer.doc, one).get('attachment')).toMatchObject({ hash: files[0]?.hash });
    expect(noteOf(observer.doc, other).has('attachment')).toBe(false);
    expect(namedBeside([one, other, files[0]?.hash ?? ''])).toEqual([]);
  }, 30_000);
});

describe.concurrent('looks that nobody may write', () => {
  const hostile: readonly (readonly [string, Partial<Command>])[] = [
    ['a colour', { marks: [{ from: 0, to: 1, color: 'red' }] }],
    ['a script', { marks: [{ from: 0, to: 1, link: 'javascript:alert(1)' }] }],
    ['an embedded picture', { text: { insert: { image: 'https://x.test/' } } }],
    ['a place before the text', { marks: [{ from: -1, to: 1, bold: true }] }],
    ['a place nowhere', { marks: [{ from: 0, to: 1e308, bold: true }] }],
    ['bold that is a word', { marks: [{ from: 0, to: 1, bold: 'true' }] }],
    ['a prototype', { marks: [JSON.parse('{"from":0,"to":1,"__proto__":{"bold":true}}')] }],
    ['thousands', { marks: Array.from({ length: 801 }, () => ({ from: 0, to: 1, bold: true })) }],
    ['more words than fit', { text: 'x'.repeat(10_001) }],
  ];

  it('are refused in a note without a name, new or changed, over HTTP', async () => {
    const board = await newBoard({ participantsUnsigned: true });
    const anna = person(6);
    const key = createNoteKey();
    expect((await add(anna, board, 'ensin', { key })).status).toBe(200);
    const note = noteIdOfKey(key);
    for (const [what, { marks, ...fields }] of hostile) {
      const added = await add(anna, board, 'sana', { ...fields, ...(marks ? { marks } : {}) });
      const edit = { type: 'note.editNameless', board, note, key, text: 'sana', ...fields };
      const edited = await send(anna, { ...edit, ...(marks ? { formats: marks } : {}) });
      expect([what, added.status, edited.status]).toEqual([what, 400, 400]);
    }
    const reader = await open(`board:${board}`, person(1));
    await until(() => reader.doc.getMap('notes').has(note), { what: 'the note' });
    expect(noteTexts(reader.doc)).toEqual(['ensin']);
  }, 30_000);

  it('are refused in a draft, over a socket', async () => {
    const board = await newBoard({ participantsUnsigned: true });
    await sendCommand(server.url, meeting.id, kaisa.token, { type: 'draft.start', board });
    const anna = person(0);
    const document = `draft:${board}:${anna.participantId}`;
    const first = await open(document, anna);
    addForeignNote(first.doc, {
      id: 'draft',
      text: 'ensin',
      section: '',
      author: anna.participantId,
    });
    const attacks: Readonly<Record<string, (text: Y.Text) => void>> = {
      'a colour': (text) => text.format(0, 2, { color: 'red' }),
      'a script': (text) => text.format(0, 2, { link: 'javascript:alert(1)' }),
      'an embedded picture': (text) => text.insertEmbed(0, { image: 'https://x.test/' }),
      'an embedded type': (text) => text.insertEmbed(0, new Y.Map()),
      'more words than fit': (text) => text.insert(0, 'x'.repeat(10_001)),
      'thousands of marks': (text) => {
        text.insert(0, 'xy'.repeat(2000));
        for (let at = 0; at < 4000; at += 2) text.format(at, 1, { bold: true });
      },
    };
    for (const [what, attack] of Object.entries(attacks)) {
      const forger = await open(document, anna);
      await until(() => forger.doc.getMap('notes').has('draft'), { what: 'the draft' });
      const text = noteOf(forger.doc, 'draft').get('text');
      if (text instanceof Y.Text) forger.doc.transact(() => attack(text));
      expect([what, await forger.closed()]).toEqual([what, 4403]);
      forger.destroy();
    }
    const reader = await open(document, anna);
    await until(() => reader.doc.getMap('notes').has('draft'), { what: 'the draft' });
    expect(String(noteOf(reader.doc, 'draft').get('text'))).toBe('ensin');
  }, 60_000);
});

describe.concurrent('drafts that are kept nameless', () => {
  it('become notes that nothing ties to their writers, who still can change them', async () => {
    const board = await newBoard({ participantsUnsigned: true });
    await sendCommand(server.url, meeting.id, kaisa.token, { type: 'draft.start', board });
    const observer = await open(`board:${board}`, kaisa);
    const writers = people.slice(0, 4);
    const keys = writers.map(createNoteKey);
    await Promise.all(
      writers.map(async (who, index) => {
        const drafts = await open(`draft:${board}:${who.participantId}`, who);
        const author = who.participantId;
        const sealed = noteIdOfKey(keys[index] ?? '');
        addForeignNote(drafts.doc, {
          id: `draft${index}`,
          text: `salainen nimetön ${index}`,
          section: '',
          author,
          level: 'nameless',
          sealed,
        });
        addForeignNote(drafts.doc, {
          id: `hidden${index}`,
          text: `salainen piilossa ${index}`,
          section: '',
          author,
          level: 'hidden',
        });
      }),
    );
    const count = (): unknown => JSON.stringify(observer.doc.getMap('board').get('drafting'));
    await until(() => String(count()).includes('"notes":8'), { what: 'the counts' });
    await sendCommand(server.url, meeting.id, kaisa.token, { type: 'draft.reveal', board });
    const ids = keys.map(noteIdOfKey);
    await until(() => observer.doc.getMap('notes').size === 8, { what: 'the notes' });
    expect([...observer.doc.getMap('notes').keys()]).toEqual(expect.arrayContaining(ids));
    const document = JSON.stringify(observer.doc.getMap('notes').toJSON());
    for (const { participantId } of writers) expect(document).not.toContain(participantId);
    const rows = rowsWith(ids).filter((row) => !/^(entries|checkpoints) /.test(row));
    expect(rows).toEqual([]);
    // Not in anybody's draft document, either: what stays there says that something was shown, and not what.
    for (const [index, who] of writers.entries()) {
      const drafts = await open(`draft:${board}:${who.participantId}`, who);
      await until(() => drafts.doc.getMap('revealed').has(`draft${index}`), { what: 'the reveal' });
      expect(drafts.doc.getMap('revealed').get(`draft${index}`)).toEqual({});
      const left = Buffer.from(Y.encodeStateAsUpdate(drafts.doc)).toString('latin1');
      for (const word of [...ids, 'salainen']) expect(left).not.toContain(word);
    }
    const edit = { type: 'note.editNameless', board, note: ids[0], key: keys[0], text: 'muutettu' };
    expect(await statusOf(person(1), { ...edit, key: keys[1] })).toBe(404);
    expect(await statusOf(person(0), edit)).toBe(200);
  }, 30_000);

  it('are not handed over, nor shown in somebody’s turn', async () => {
    const board = await newBoard({ participantsUnsigned: true });
    await sendCommand(server.url, meeting.id, kaisa.token, { type: 'draft.start', board });
    const observer = await open(`board:${board}`, kaisa);
    for (const [index, who] of people.slice(0, 2).entries()) {
      const drafts = await open(`draft:${board}:${who.participantId}`, who);
      const author = who.participantId;
      const fields = { section: '', author };
      addForeignNote(drafts.doc, { id: `signed${index}`, text: `nimellä ${index}`, ...fields });
      addForeignNote(drafts.doc, {
        id: `nameless${index}`,
        text: `ilman ${index}`,
        ...fields,
        level: 'nameless',
        handed: true,
      });
    }
    const count = (): unknown => JSON.stringify(observer.doc.getMap('board').get('drafting'));
    await until(() => String(count()).includes('"notes":4'), { what: 'the counts' });
    const late = await request(`${server.url}/api/meetings/${meeting.id}/late-drafts`, {
      token: kaisa.token,
    });
    expect(await late.text()).not.toContain('nameless');
    const reveal = async (who?: unknown): Promise<{ next: unknown; notes: number }> => {
      const body = {
        type: 'draft.reveal',
        board,
        how: 'turns',
        ...(who !== undefined && { person: who }),
      };
      return (await send(kaisa, body)).json();
    };
    const { next: first } = await reveal();
    const { next: second, notes } = await reveal(first);
    expect(notes).toBe(1);
    const last = await reveal(second);
    expect(last).toMatchObject({ notes: 3, isOver: true });
    await until(() => observer.doc.getMap('notes').size === 4, { what: 'all notes' });
  }, 30_000);
});
