import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CreatedMeetingAnswer } from '../../shared/api/meetings.ts';
import { join, makeMeeting } from '../testing/meeting.ts';
import { openTestApp, removeFolder, Sender, type TestApp } from '../testing/test-app.ts';
import { DATABASE_FILE } from './archive/manifest.ts';
import { backUp } from './back-up.ts';
import { TABLES } from './copy-meeting.ts';
import { restoreFolder } from './restore-folder.ts';
import { restoreMeeting, type RestoredMeeting } from './restore-meeting.ts';

const NOW = Date.UTC(2026, 1, 9, 6);

let parent = '';
let data = '';
let archive = '';
let server: TestApp;
let ours: CreatedMeetingAnswer;
let others: CreatedMeetingAnswer;
/** Anna's browser, which remembers her. */
const jar = new Map<string, string>();

const anna = (): Sender => new Sender(server.app, jar);

const restart = async (): Promise<void> => {
  server = await openTestApp({ folder: data });
};

/** Stops the server, restores our meeting, and starts it again. */
const restore = async (file = archive, meetingId = ours.id): Promise<RestoredMeeting> => {
  await server.close();
  try {
    return await restoreMeeting({
      archive: file,
      meetingId,
      into: data,
      version: '1.2.3',
      now: NOW,
    });
  } finally {
    await restart();
  }
};

const boardsOf = async (id = ours.id): Promise<string[]> =>
  (await server.storage.directory.listBoards(id)).map((board) => board.id);

const titleOf = async (board: string): Promise<string | undefined> =>
  (await server.app.facilitation.documents.readBoard(board))?.title;

const rows = (query: string): unknown[] => {
  const database = new DatabaseSync(path.join(data, DATABASE_FILE), { readOnly: true });
  const found = database.prepare(query).all();
  database.close();
  return found;
};

/** Everything in the data folder that is none of our meeting's. */
const rest = (): unknown => {
  const documents = `SELECT id FROM documents WHERE name NOT IN
    (SELECT 'board:' || id FROM boards WHERE meeting = '${ours.id}' UNION SELECT 'meeting:${ours.id}')`;
  return [
    ...[
      'networks',
      'people',
      'savedTemplates',
      'devices',
      'personalKeys',
      'coordinatorSessions',
    ].map((table) => rows(`SELECT * FROM ${table} ORDER BY 1`)),
    rows(`SELECT * FROM meetings WHERE id <> '${ours.id}'`),
    ...['boards', 'links', 'members', 'sessions'].map((table) =>
      rows(`SELECT * FROM ${table} WHERE meeting IS NOT '${ours.id}' ORDER BY 1, 2`),
    ),
    rows(`SELECT * FROM documents WHERE id IN (${documents}) ORDER BY id`),
    ...['entries', 'owners', 'claims', 'retired', 'changes', 'checkpoints'].map((table) =>
      rows(`SELECT * FROM ${table} WHERE document IN (${documents}) ORDER BY 1, 2`),
    ),
  ];
};

beforeEach(async () => {
  parent = mkdtempSync(path.join(tmpdir(), 'talkoot-restore-meeting-'));
  data = path.join(parent, 'data');
  archive = path.join(parent, 'backup.tar.gz');
  jar.clear();
  server = await openTestApp({ folder: mkdtempSync(data) });
  data = server.folder;
  ours = await makeMeeting(server, { title: 'Ours', template: 'needs-mapping' });
  others = await makeMeeting(server, { title: 'Others', template: 'needs-mapping' });
  await join(anna(), ours.keys.facilitator);
  await join(server.browser(), others.keys.facilitator, { name: 'Olli' });
  await backUp({ dataFolder: data, file: archive, version: '1.2.3', now: NOW });
});

afterEach(async () => {
  await server.close();
  removeFolder(parent);
});

test('every table of the schema has its place in the restoring of one meeting', () => {
  const tables = rows(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  const known = Object.values(TABLES).flat();
  expect(new Set(known.map((name) => ({ name })))).toEqual(new Set(tables));
  expect(known).toHaveLength(tables.length);
});

describe('a meeting that was deleted', () => {
  beforeEach(async () => {
    await anna().delete(`/api/meetings/${ours.id}`);
  });

  test('comes back with its boards, links and sessions, and changes nothing else', async () => {
    expect((await anna().get(`/api/meetings/${ours.id}`)).status).toBe(404);
    await server.close();
    const before = rest();
    await restart();
    const done = await restore();
    expect(done).toMatchObject({ keptIn: null, lostLinks: 0, meeting: { title: 'Ours' } });
    await server.close();
    expect(rest()).toEqual(before);
    expect(readdirSync(data).filter((name) => !name.startsWith('talkoot.'))).toEqual([]);
    await restart();
    const { status, body } = await anna().get(`/api/meetings/${ours.id}`);
    expect([status, body.role]).toEqual([200, 'facilitator']);
    await join(server.program, ours.keys.participant, { name: 'Bo' });
    const [board = ''] = await boardsOf();
    expect(await titleOf(board)).toBeTruthy();
    expect((await server.storage.journal.load(`board:${board}`))?.retired).not.toEqual([]);
  });

  test('does not bring the sessions of a browser back that was forgotten meanwhile', async () => {
    await anna().delete('/api/me/device');
    await restore();
    expect((await anna().get(`/api/meetings/${ours.id}`)).status).toBe(404);
    expect(rows('SELECT * FROM sessions WHERE meeting IS NOT NULL')).toHaveLength(1);
  });

  test('says so when its code is another meeting’s by now', async () => {
    await server.close();
    const database = new DatabaseSync(path.join(data, DATABASE_FILE));
    database
      .prepare("UPDATE links SET secret = ? WHERE meeting = ? AND kind = 'code'")
      .run(ours.code, others.id);
    database.close();
    await restart();
    expect(await restore()).toMatchObject({ lostLinks: 1 });
    const [link] = rows(`SELECT meeting FROM links WHERE secret = '${ours.code}'`);
    expect(link).toEqual({ meeting: others.id });
    await join(server.program, ours.keys.participant, { name: 'Bo' });
  });
});

describe('a meeting that is still there', () => {
  test('gets its content back, and loses what came later', async () => {
    const [board = ''] = await boardsOf();
    const title = await titleOf(board);
    const before = await server.storage.journal.load(`board:${board}`);
    await server.app.facilitation.documents.renameBoard(board, 'Later');
    const url = `/api/meetings/${ours.id}/boards`;
    const { body } = await anna().post(url, { body: { title: 'New board' } });
    const later = await server.storage.journal.load(`board:${board}`);
    const done = await restore();
    expect(await boardsOf()).toEqual([board]);
    expect(await titleOf(board)).toBe(title);
    expect(await server.storage.journal.load(`board:${body.id}`)).toBeNull();
    // Copies of either time are stale.
    const after = await server.storage.journal.load(`board:${board}`);
    expect([before?.generation, later?.generation]).not.toContain(after?.generation);
    expect(after?.retired).toEqual(
      expect.arrayContaining((later?.claims ?? []).map(({ client }) => client)),
    );

    // And from what was kept before, it all comes back.
    expect(existsSync(done.keptIn ?? '')).toBe(true);
    await restoreFolder(done.keptIn ?? '', path.join(parent, 'kept'));
    const kept = await openTestApp({ folder: path.join(parent, 'kept') });
    expect((await kept.app.facilitation.documents.readBoard(board))?.title).toBe('Later');
    expect(await kept.storage.journal.load(`board:${body.id}`)).not.toBeNull();
    await kept.close();
  });

  test('changes nothing of others, and nobody’s name', async () => {
    await anna().patch('/api/me', { body: { name: 'Anna-Liisa' } });
    await server.close();
    const before = rest();
    await restart();
    await restore();
    await server.close();
    expect(rest()).toEqual(before);
    await restart();
    expect((await anna().get('/api/me')).body.person.name).toBe('Anna-Liisa');
  });

  test('lets in who may come in today, and nobody else', async () => {
    const bo = await join(server.program, ours.keys.participant, { name: 'Bo' });
    await backUp({
      dataFolder: data,
      file: path.join(parent, 'second.tar.gz'),
      version: '1.2.3',
      now: NOW,
    });
    const commands = `/api/meetings/${ours.id}/commands`;
    for (const body of [
      { type: 'person.remove', participantId: bo.participantId },
      { type: 'link.renew', role: 'participant', putOut: true },
    ]) {
      expect(await anna().post(commands, { body })).toMatchObject({ status: 200 });
    }
    const { body: links } = await anna().get(`/api/meetings/${ours.id}/links`);
    await restore(path.join(parent, 'second.tar.gz'));
    const { status } = await server.program.get(`/api/meetings/${ours.id}`, { token: bo.token });
    expect(status).toBe(404);
    expect((await anna().get(`/api/meetings/${ours.id}/links`)).body).toEqual(links);
    expect((await anna().get(`/api/meetings/${ours.id}`)).status).toBe(200);
  });
});

test('a meeting can be brought to another installation, with the people it names', async () => {
  await server.close();
  const here = data;
  data = path.join(parent, 'elsewhere');
  const elsewhere = await openTestApp({ folder: mkdtempSync(data) });
  data = elsewhere.folder;
  await makeMeeting(elsewhere, { title: 'Theirs' });
  server = elsewhere;
  await restore();
  expect(rows('SELECT DISTINCT network FROM meetings')).toHaveLength(1);
  const people = await server.storage.directory.listPeople(ours.id);
  expect(people.map(({ name }) => name)).toEqual(['Anna']);
  await join(server.program, ours.keys.participant, { name: 'Bo' });
  expect(data).not.toBe(here);
});

describe('nothing changes', () => {
  test('when the backup has no such meeting; it says which it has', async () => {
    const restoring = restore(archive, 'nobodys');
    await expect(restoring).rejects.toThrow(`The backup has no meeting nobodys. It has:`);
    await expect(restoring).rejects.toThrow(`  ${others.id}  Others`);
  });

  test('when the folder is not in use', async () => {
    const into = path.join(parent, 'none');
    const options = { archive, meetingId: ours.id, into, version: '1.2.3', now: NOW };
    await expect(restoreMeeting(options)).rejects.toThrow('holds no talkoot.sqlite');
    expect(existsSync(into)).toBe(false);
  });

  test('when a board of it belongs to another meeting by now', async () => {
    await server.close();
    const database = new DatabaseSync(path.join(data, DATABASE_FILE));
    database.prepare('UPDATE boards SET meeting = ? WHERE meeting = ?').run(others.id, ours.id);
    database.close();
    const before = rest();
    await restart();
    await expect(restore()).rejects.toThrow('belongs to another meeting by now');
    await server.close();
    expect(rest()).toEqual(before);
    await restart();
  });
});
