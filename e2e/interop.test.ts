import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addForeignNote,
  noteIds,
  noteOf,
  noteTexts,
  sectionIds,
  sectionOf,
} from './support/contract.ts';
import { type DemoBoard, findDemoBoard } from './support/demo-board.ts';
import { type Joined, readMeeting, readPeople, type Role } from './support/http.ts';
import type { RawClient } from './support/raw-client.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** What a program by somebody else may rely on, and what it cannot do. One server for all of it. */
let server: ServerProcess;
let board: DemoBoard;
let anna: Joined;
let observer: RawClient;
const opened: RawClient[] = [];
let lastNumber = 0;

const newId = (): string => `foreign-${(lastNumber += 1)}`;

const open = async (joined: Joined): Promise<RawClient> => {
  const client = await board.open(joined);
  opened.push(client);
  return client;
};

const openAs = async (role: Role, name: string): Promise<{ joined: Joined; client: RawClient }> => {
  const joined = await board.join(role, name);
  return { joined, client: await open(joined) };
};

const sectionTitled = (doc: Y.Doc, title: string): string => {
  const id = sectionIds(doc).find((candidate) => sectionOf(doc, candidate).get('title') === title);
  if (id === undefined) throw new Error(`no section "${title}"`);
  return id;
};

const snapshot = (doc: Y.Doc): unknown =>
  Object.fromEntries(
    ['board', 'sections', 'notes', 'reactions'].map((root) => [root, doc.getMap(root).toJSON()]),
  );

/** Adds an honest note and waits until the observer has it: by then all that came before has come too. */
const sendHonestNote = async (text: string): Promise<string> => {
  const client = await open(anna);
  const id = newId();
  const section = sectionTitled(client.doc, 'Ammattilaiset');
  addForeignNote(client.doc, { id, text, section, author: anna.participantId });
  await until(() => observer.doc.getMap('notes').has(id), { what: 'the honest note' });
  client.destroy();
  return id;
};

const sample: {
  boards: { title: string; notes: { text: string; author: string; likes: number }[] }[];
} = JSON.parse(readFileSync(new URL('../samples/verkkoklinikka.json', import.meta.url), 'utf8'));

beforeAll(async () => {
  server = await startServer({ demo: true });
  board = await findDemoBoard(server);
  anna = await board.join('participant', 'Anna');
  observer = await board.open(await board.join('viewer', 'Olli'));
}, 30_000);

afterEach(() => {
  for (const client of opened.splice(0)) client.destroy();
});

afterAll(async () => {
  observer.destroy();
  await server.dispose();
});

describe('an unmodified y-websocket client', () => {
  it('reads the sample board by the names of the contract', async () => {
    const { doc } = await open(anna);
    const people = await readPeople(server.url, board.meetingId, anna.token);
    const names = new Map(people.map(({ participantId, name }) => [participantId, name]));
    const notes = noteIds(doc).map((id) => {
      const note = noteOf(doc, id);
      const imported = note.get('importedReactions');
      return {
        text: String(note.get('text')),
        author: names.get(String(note.get('author'))),
        likes:
          typeof imported === 'object' && imported !== null && 'good' in imported
            ? imported.good
            : null,
      };
    });
    const expected = sample.boards[0]?.notes.map(({ text, author, likes }) => ({
      text,
      author,
      likes,
    }));
    expect(notes).toHaveLength(14);
    expect(notes).toEqual(expect.arrayContaining(expected ?? []));
    expect(doc.getMap('board').get('title')).toBe(sample.boards[0]?.title);
    expect(sectionIds(doc)).toHaveLength(6);
  });

  it('reads the same boards from the API', async () => {
    const meeting = await readMeeting(server.url, board.meetingId, anna.token);
    expect(meeting.boards.map(({ title, noteCount }) => ({ title, noteCount }))).toEqual(
      sample.boards.map(({ title, notes }) => ({ title, noteCount: notes.length })),
    );
  });

  it('adds a note, and others get it', async () => {
    const id = await sendHonestNote('Aikaa kokeilla');
    expect(String(noteOf(observer.doc, id).get('text'))).toBe('Aikaa kokeilla');
    expect(noteOf(observer.doc, id).get('author')).toBe(anna.participantId);
  });

  it('types in its own note, character by character, with others', async () => {
    const first = await open(anna);
    const second = await open(anna);
    const id = newId();
    addForeignNote(first.doc, { id, text: 'yhdessä', section: '', author: anna.participantId });
    const textIn = (client: RawClient): Y.Text | null => {
      const note = client.doc.getMap('notes').get(id);
      const text = note instanceof Y.Map ? note.get('text') : null;
      return text instanceof Y.Text ? text : null;
    };
    const far = await until(() => textIn(second), { what: 'the note at the other client' });
    textIn(first)?.insert(0, 'Teemme ');
    far.insert(far.length, ' enemmän');
    const merged = 'Teemme yhdessä enemmän';
    const isWhole = () =>
      noteTexts(observer.doc).includes(merged) &&
      [first, second].every((client) => String(textIn(client)) === merged);
    await until(isWhole, { what: 'both edits at all three' });
    expect(String(far)).toBe(merged);
  });
});

describe('a viewer', () => {
  it.each<[string, (doc: Y.Doc) => void]>([
    ['adding a note', (doc) => addForeignNote(doc, { id: newId(), text: 'x', section: '' })],
    ['renaming a section', (doc) => sectionOf(doc, sectionIds(doc)[0] ?? '').set('title', 'x')],
    ['renaming the board', (doc) => doc.getMap('board').set('title', 'x')],
    ['removing a note', (doc) => doc.getMap('notes').delete(noteIds(doc)[0] ?? '')],
  ])('is told so when %s, and changes nothing anywhere', async (_what, change) => {
    const { client } = await openAs('viewer', 'Veikko');
    const before = snapshot(observer.doc);
    change(client.doc);
    expect(await client.closed()).toBe(4403);
    expect(client.denials.join()).toMatch(/\S/);
    const id = await sendHonestNote('Totta');
    const after = snapshot(observer.doc);
    expect(after).toEqual({
      ...Object(before),
      notes: { ...Object(before).notes, [id]: Object(after).notes[id] },
    });
  });

  it('is welcome to answer the server’s sync honestly, deletions and all', async () => {
    const writer = await open(anna);
    const id = newId();
    addForeignNote(writer.doc, {
      id,
      text: 'liikaa sanoja',
      section: '',
      author: anna.participantId,
    });
    const text = noteOf(writer.doc, id).get('text');
    if (text instanceof Y.Text) text.delete(0, 7);
    await until(() => noteTexts(observer.doc).includes('sanoja'), { what: 'the shortened note' });

    const { client } = await openAs('viewer', 'Viivi');
    client.provider.disconnect();
    client.provider.connect();
    await client.synced();
    const later = await sendHonestNote('Vielä yksi');
    await until(() => client.doc.getMap('notes').has(later), { what: 'a note after the answer' });
    expect(client.closeCodes).toEqual([]);
    expect(client.denials).toEqual([]);
  });
});

describe('a participant', () => {
  const foreignNote = (doc: Y.Doc): Y.Map<unknown> => {
    const id = noteIds(doc).find(
      (candidate) => noteOf(doc, candidate).get('author') !== anna.participantId,
    );
    return noteOf(doc, id ?? '');
  };
  const addNoteBy =
    (author: string | undefined, fields: Record<string, unknown> = {}) =>
    (doc: Y.Doc) => {
      doc.transact(() => {
        const id = newId();
        addForeignNote(doc, {
          id,
          text: 'x',
          section: '',
          ...(author !== undefined && { author }),
        });
        for (const [key, value] of Object.entries(fields)) noteOf(doc, id).set(key, value);
      });
    };

  it.each<[string, (doc: Y.Doc) => void]>([
    ['write in another’s name', (doc) => addNoteBy(String(foreignNote(doc).get('author')))(doc)],
    ['write in nobody’s name', addNoteBy(undefined)],
    [
      'type in another’s note',
      (doc) => {
        const text = foreignNote(doc).get('text');
        if (text instanceof Y.Text) text.insert(0, 'x');
      },
    ],
    ['replace another’s text', (doc) => foreignNote(doc).set('text', new Y.Text('x'))],
    ['take another’s note', (doc) => foreignNote(doc).set('author', anna.participantId)],
    [
      'mark another’s note deleted',
      (doc) => {
        foreignNote(doc).set('deleted', { at: 1, by: anna.participantId });
      },
    ],
    ['remove another’s note', (doc) => doc.getMap('notes').delete(noteIds(doc)[0] ?? '')],
    [
      'replace another’s note',
      (doc) => doc.getMap('notes').set(noteIds(doc)[0] ?? '', new Y.Map()),
    ],
    ['rename a section', (doc) => sectionOf(doc, sectionIds(doc)[0] ?? '').set('title', 'x')],
    [
      'unlock or lock a section',
      (doc) => sectionOf(doc, sectionIds(doc)[0] ?? '').set('locked', true),
    ],
    ['add a section', (doc) => doc.getMap('sections').set(newId(), new Y.Map([['title', 'x']]))],
    ['rename the board', (doc) => doc.getMap('board').set('title', 'x')],
    [
      'change the board’s settings',
      (doc) => doc.getMap('board').set('participantsEdit', 'everyone'),
    ],
    [
      'react in another’s name',
      (doc) => {
        const [note, author] = [noteIds(doc)[0], foreignNote(doc).get('author')];
        doc.getMap('reactions').set(`${note}:${String(author)}:good`, { at: 1 });
      },
    ],
    ['make up a root', (doc) => doc.getMap('secrets').set('a', 1)],
    [
      'make up likes',
      (doc) => addNoteBy(anna.participantId, { importedReactions: { good: 99 } })(doc),
    ],
    [
      'put markup where a colour belongs',
      (doc) => {
        addNoteBy(anna.participantId, { color: '<script>' })(doc);
      },
    ],
    [
      'link to a script',
      (doc) => addNoteBy(anna.participantId, { link: 'javascript:alert(1)' })(doc),
    ],
  ])('cannot %s', async (_what, change) => {
    const before = snapshot(observer.doc);
    const client = await open(anna);
    change(client.doc);
    expect(await client.closed()).toBe(4403);
    expect(client.denials.join()).toMatch(/\S/);
    const id = await sendHonestNote('Oikein');
    const after = snapshot(observer.doc);
    expect(after).toEqual({
      ...Object(before),
      notes: { ...Object(before).notes, [id]: Object(after).notes[id] },
    });
  });

  it('cannot write in a presenter’s locked section', async () => {
    const children = await findDemoBoard(server, 'Lapset, nuoret ja perheet');
    const client = await children.open(anna);
    opened.push(client);
    const section = sectionTitled(client.doc, 'Alustus');
    expect(sectionOf(client.doc, section).get('locked')).toBe(true);
    addForeignNote(client.doc, { id: newId(), text: 'x', section, author: anna.participantId });
    expect(await client.closed()).toBe(4403);
  });
});
