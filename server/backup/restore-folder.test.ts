import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { directoryTables } from '../storage/sqlite/schema/directory-tables.ts';
import { journalTables } from '../storage/sqlite/schema/journal-tables.ts';
import { join, makeMeeting } from '../testing/meeting.ts';
import { openTestApp, removeFolder, Sender } from '../testing/test-app.ts';
import { createManifest, type DATABASE_FILE, type Manifest } from './archive/manifest.ts';
import { writeArchive } from './archive/write-archive.ts';
import { backUp } from './back-up.ts';
import { measureFile } from './files.ts';
import { restoreFolder } from './restore-folder.ts';

const DATABASE: typeof DATABASE_FILE = 'talkoot.sqlite';
const NOW = Date.UTC(2026, 1, 9, 6);

let parent = '';
let data = '';
let archive = '';
let into = '';

beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'talkoot-restore-'));
  data = path.join(parent, 'data');
  archive = path.join(parent, 'backup.tar.gz');
  into = path.join(parent, 'into');
  mkdirSync(data);
});

afterEach(() => removeFolder(parent));

const back = (file = archive): Promise<Manifest> =>
  backUp({ dataFolder: data, file, version: '1.2.3', now: NOW });

/** A folder with a meeting, as it is when the server has been stopped. */
const fill = async (): Promise<void> => {
  const server = await openTestApp({ folder: data });
  await makeMeeting(server, { template: 'needs-mapping' });
  await server.close();
};

const inDatabase = (run: (database: DatabaseSync) => void, folder = data): void => {
  const database = new DatabaseSync(path.join(folder, DATABASE));
  run(database);
  database.close();
};

/** Spoils the database's second half, as a dying disk would. */
const damage = (): void => {
  const file = path.join(data, DATABASE);
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xee, Math.floor(bytes.length / 2), bytes.length - 1024));
};

/** Packs whatever lies in the data folder, good or not. */
const forge = async (schema = 2): Promise<void> => {
  const locate = (name: string): string => path.join(data, name);
  const file = { path: DATABASE, ...(await measureFile(locate(DATABASE))) };
  const manifest = createManifest({
    talkoot: '1.2.3',
    schema,
    createdAt: new Date(NOW).toISOString(),
    files: [file],
    meetings: [],
    continuousBoards: 0,
  });
  await writeArchive(archive, manifest, locate);
};

describe('a backup', () => {
  test('of a folder and its restoring leave nothing changed for anybody', async () => {
    const before = await openTestApp({ folder: data });
    const jar = new Map<string, string>();
    const anna = new Sender(before.app, jar);
    const { id, keys } = await makeMeeting(before, { template: 'needs-mapping' });
    await join(anna, keys.facilitator);
    const bo = await join(before.program, keys.viewer, { name: 'Bo' });
    const urls = ['', '/people', '/links'].map((end) => `/api/meetings/${id}${end}`);
    const readAll = async (sender: Sender) =>
      Promise.all([...urls, '/api/me'].map(async (url) => (await sender.get(url)).body));
    const seen = await readAll(anna);
    const boardId: string = seen[0].boards[0].id;
    const board = await before.app.facilitation.documents.readBoard(boardId);
    const stored = await before.storage.journal.load(`board:${boardId}`);
    writeFileSync(path.join(data, 'coordinator-key'), 'key\n');
    // While the server runs.
    const manifest = await back();
    await before.close();
    expect(manifest).toMatchObject({
      talkoot: '1.2.3',
      createdAt: '2026-02-09T06:00:00.000Z',
      meetings: [{ id, title: 'Verkkoklinikka', boards: 1, people: 2 }],
    });

    expect(await restoreFolder(archive, into)).toEqual(manifest);
    const after = await openTestApp({ folder: into });
    expect(await readAll(new Sender(after.app, jar))).toEqual(seen);
    const asBo = await after.program.get(`/api/meetings/${id}`, { token: bo.token });
    expect(asBo.body.role).toBe('viewer');
    expect(await after.app.facilitation.documents.readBoard(boardId)).toEqual(board);
    const restored = await after.storage.journal.load(`board:${boardId}`);
    expect(restored?.generation).not.toBe(stored?.generation);
    expect(restored?.owners).toEqual(stored?.owners);
    expect(restored?.retired).toEqual(stored?.claims.map(({ client }) => client));
    await after.close();
    expect(readFileSync(path.join(into, 'coordinator-key'), 'utf8')).toBe('key\n');
    for (const name of [DATABASE, 'coordinator-key']) {
      expect(statSync(path.join(into, name)).mode & 0o777).toBe(0o600);
    }
  });

  test('takes uploaded files along, and nothing else that lies in the folder', async () => {
    await fill();
    mkdirSync(path.join(data, 'files', 'ab'), { recursive: true });
    writeFileSync(path.join(data, 'files', 'ab', 'cat.png'), 'a cat');
    writeFileSync(path.join(data, 'notes-of-the-operator.txt'), 'mine');
    await back();
    await restoreFolder(archive, into);
    expect(readFileSync(path.join(into, 'files', 'ab', 'cat.png'), 'utf8')).toBe('a cat');
    expect(readdirSync(into).toSorted()).toEqual(['files', 'talkoot.lock', DATABASE]);
    writeFileSync(path.join(data, 'files', '.hidden'), '');
    await expect(back(path.join(parent, 'second.tar.gz'))).rejects.toThrow(
      'files/.hidden in the data folder is none of Talkoot',
    );
  });

  test.each<[string, () => Promise<unknown>, RegExp]>([
    ['of nothing', () => back(), /There is nothing to back up in .*: it holds no talkoot.sqlite/],
    [
      'into no folder',
      async () => {
        await fill();
        await back(path.join(parent, 'none', 'backup.tar.gz'));
      },
      /The folder .*none does not exist/,
    ],
    [
      'of a damaged database',
      async () => {
        await fill();
        damage();
        await back();
      },
      /talkoot.sqlite (is damaged|cannot be copied): ./,
    ],
    [
      'of a file that is no database',
      async () => {
        writeFileSync(path.join(data, DATABASE), 'x'.repeat(5000));
        await back();
      },
      /talkoot.sqlite cannot be copied: file is not a database/,
    ],
    [
      'of another program’s database',
      async () => {
        inDatabase((database) => database.exec('CREATE TABLE a (b)'));
        await back();
      },
      /talkoot.sqlite is no database of Talkoot/,
    ],
    [
      'by an older release',
      async () => {
        await fill();
        inDatabase((database) => database.exec('PRAGMA user_version = 99'));
        await back();
      },
      /has schema 99 and this release knows \d+; install a newer release/,
    ],
  ])('%s is not made, and leaves nothing behind', async (_what, run, fault) => {
    await expect(run()).rejects.toThrow(fault);
    expect(readdirSync(parent)).toEqual(['data']);
  });

  test('never takes the place of another file', async () => {
    await fill();
    writeFileSync(archive, 'last week');
    await expect(back()).rejects.toThrow('exists already: choose another name');
    expect(readFileSync(archive, 'utf8')).toBe('last week');
  });
});

describe('restoring', () => {
  test('refuses a folder that holds anything, and touches nothing in it', async () => {
    await fill();
    await back();
    mkdirSync(into);
    writeFileSync(path.join(into, 'precious'), 'mine');
    await expect(restoreFolder(archive, into)).rejects.toThrow(
      /into is not empty \(it holds precious\)/,
    );
    expect(readdirSync(into)).toEqual(['precious']);
  });

  test('takes a folder that holds only what the system puts on a new disk', async () => {
    await fill();
    await back();
    mkdirSync(path.join(into, 'lost+found'), { recursive: true });
    await restoreFolder(archive, into);
    expect(existsSync(path.join(into, DATABASE))).toBe(true);
  });

  test.each<[string, () => Promise<unknown>, RegExp]>([
    ['that is not there', async () => {}, /backup.tar.gz is not there/],
    [
      'that is something else',
      async () => writeFileSync(archive, 'x'.repeat(5000)),
      /backup.tar.gz is damaged, or no backup of Talkoot/,
    ],
    [
      'that is cut off',
      async () => {
        await fill();
        await back();
        writeFileSync(archive, readFileSync(archive).subarray(0, 2000));
      },
      /is cut off/,
    ],
    [
      'of a newer release',
      async () => {
        await fill();
        inDatabase((database) => database.exec('PRAGMA user_version = 99'));
        await forge(99);
      },
      /The database in .* has schema 99 and this release knows/,
    ],
    [
      'with a damaged database',
      async () => {
        await fill();
        damage();
        await forge();
      },
      /The database in .* is damaged/,
    ],
    [
      'with rows that belong to nothing',
      async () => {
        await fill();
        inDatabase((database) => database.exec('PRAGMA foreign_keys = OFF; DELETE FROM meetings'));
        await forge();
      },
      /is damaged: a row of \w+ belongs to nothing in meetings/,
    ],
    [
      'with a document that is none',
      async () => {
        await fill();
        inDatabase((database) => database.exec("UPDATE entries SET payload = x'0102'"));
        await forge();
      },
      /The document \S+ in the backup cannot be restored/,
    ],
  ])('refuses a file %s, and leaves nothing behind', async (_what, prepare, fault) => {
    await prepare();
    await expect(restoreFolder(archive, into)).rejects.toThrow(fault);
    expect(existsSync(into)).toBe(false);
    mkdirSync(into);
    await expect(restoreFolder(archive, into)).rejects.toThrow(fault);
    expect(readdirSync(into)).toEqual([]);
  });

  test('brings a backup of the first schema to today’s', async () => {
    const doc = new Y.Doc();
    doc.getMap('board').set('title', 'Vanha');
    inDatabase((database) => {
      database.exec(journalTables + directoryTables);
      database.exec('PRAGMA user_version = 1; PRAGMA application_id = 0x54616c6b');
      database.exec("INSERT INTO documents VALUES (1, 'board:old', 'first')");
      database
        .prepare('INSERT INTO entries (document, payload) VALUES (1, ?)')
        .run(Y.encodeStateAsUpdate(doc));
      database.prepare("INSERT INTO claims VALUES (1, ?, 'server')").run(doc.clientID);
    });
    expect(await back()).toMatchObject({ schema: 1 });
    await restoreFolder(archive, into);
    const server = await openTestApp({ folder: into });
    const stored = await server.storage.journal.load('board:old');
    expect(stored?.retired).toEqual([doc.clientID]);
    const { title } = (await server.app.facilitation.documents.readBoard('old')) ?? {};
    expect(title).toBe('Vanha');
    await server.close();
  });
});
