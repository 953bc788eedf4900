import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesPath } from '../../../shared/api/files.ts';
import type { CreatedMeetingAnswer } from '../../../shared/api/meetings.ts';
import { recordMap } from '../../../shared/document/read.ts';
import { jpeg, png, webp } from '../../../shared/files/testing/pictures.ts';
import { backUp } from '../../backup/back-up.ts';
import { restoreFolder } from '../../backup/restore-folder.ts';
import { restoreMeeting } from '../../backup/restore-meeting.ts';
import { join, makeMeeting } from '../../testing/meeting.ts';
import { openTestApp, removeFolder, type TestApp } from '../../testing/test-app.ts';

const DAY_MS = 86_400_000;

let parent: string;
let server: TestApp;
let meeting: CreatedMeetingAnswer;
let board: string;
let token: string;
let person: string;

const start = async (folder: string): Promise<void> => {
  server = await openTestApp({ folder, env: { MIN_FREE_DISK_BYTES: '0' } });
};

const firstBoard = async (meetingId: string): Promise<string> => {
  const [first] = await server.storage.directory.listBoards(meetingId);
  if (first === undefined) throw new Error('the meeting has a board');
  return first.id;
};

const upload = async (
  bytes: Uint8Array,
  to = filesPath(meeting.id, board),
  by = token,
): Promise<{ hash: string; type: string; size: number }> => {
  const answer = await server.app.http.inject({
    method: 'POST',
    url: to,
    headers: { authorization: `Bearer ${by}` },
    payload: Buffer.from(bytes),
  });
  expect(answer.statusCode).toBe(201);
  return answer.json();
};

const canRead = async (
  hash: string,
  on: string = board,
  { id, by }: { id: string; by: string } = { id: meeting.id, by: token },
): Promise<boolean> =>
  (await server.program.get(`${filesPath(id, on)}/${hash}`, { token: by })).status === 200;

const onDisk = (folder = server.folder): string[] => {
  const files = path.join(folder, 'files');
  if (!existsSync(files)) return [];
  return readdirSync(files, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();
};

/** Adds a note with a picture, as the server writes it. */
const addNote = async (file: object, id = 'picture', on = board): Promise<void> => {
  await server.app.facilitation.documents.addNote(
    on,
    { id, text: 'Kuva', section: '', createdAt: server.clock.now() },
    { personId: person, role: 'facilitator', access: 'write' },
  );
  await server.app.facilitation.documents.editBoard(on, (doc) =>
    recordMap(doc, 'notes', id)?.set('attachment', { ...file, name: 'kuva.png', alt: '' }),
  );
};

const command = (body: object) =>
  server.program.post(`/api/meetings/${meeting.id}/commands`, { body, token });

beforeEach(async () => {
  parent = mkdtempSync(path.join(tmpdir(), 'talkoot-files-'));
  await start(mkdtempSync(path.join(parent, 'data-')));
  meeting = await makeMeeting(server, { template: 'blank' });
  board = await firstBoard(meeting.id);
  const joined = await join(server.program, meeting.keys.facilitator);
  ({ token } = joined);
  person = joined.participantId;
});

afterEach(async () => {
  await server.close();
  removeFolder(parent);
});

test('a copied board has the pictures of its notes, and keeps them when the first one goes', async () => {
  const picture = await upload(png());
  await addNote(picture);
  const copied = await command({ type: 'board.duplicate', board });
  expect(copied.status).toBe(200);
  const copy = copied.body.board;
  expect(await canRead(picture.hash, copy)).toBe(true);
  const content = await server.app.facilitation.documents.readBoard(copy);
  expect(content?.notes[0]?.attachment).toMatchObject(picture);
  expect(onDisk()).toEqual([picture.hash]);
});

test('a deleted meeting takes its files along, but for those that another one has as well', async () => {
  const [one, both] = [await upload(png()), await upload(jpeg())];
  const other = await makeMeeting(server, { template: 'blank' });
  const there = await firstBoard(other.id);
  const by = (await join(server.program, other.keys.facilitator)).token;
  await upload(jpeg(), filesPath(other.id, there), by);
  expect(onDisk()).toEqual([one.hash, both.hash].toSorted());
  await server.program.delete(`/api/meetings/${meeting.id}`, { token });
  expect(onDisk()).toEqual([both.hash]);
  expect(await canRead(both.hash, there, { id: other.id, by })).toBe(true);
});

test('what no note has stood on for a month goes; what lies in the trash stays, and what is used at last', async () => {
  const [unused, trashed, late] = [await upload(png()), await upload(jpeg()), await upload(webp())];
  await addNote(trashed);
  const { documents } = server.app.facilitation;
  await documents.editBoard(board, (doc) =>
    recordMap(doc, 'notes', 'picture')?.set('deleted', { at: 1, by: person }),
  );
  server.clock.turn(29 * DAY_MS);
  expect(onDisk()).toHaveLength(3);
  await addNote(late, 'late');
  server.clock.turn(2 * DAY_MS);
  await expect
    .poll(() => onDisk(), { timeout: 10_000 })
    .toEqual([trashed.hash, late.hash].toSorted());
  expect(await canRead(unused.hash)).toBe(false);
  expect(await canRead(trashed.hash)).toBe(true);
});

test('what a crash has left in the folder is gone with the next start', async () => {
  const picture = await upload(png());
  await server.storage.directory.removeFiles({ board, hashes: [picture.hash] });
  const { folder } = server;
  await server.close();
  expect(onDisk(folder)).toEqual([picture.hash]);
  await start(folder);
  await expect.poll(() => onDisk(), { timeout: 10_000 }).toEqual([]);
});

test('a backup holds them, and restoring all of it or one meeting brings them back', async () => {
  const picture = await upload(png());
  await addNote(picture);
  const archive = path.join(parent, 'backup.tar.gz');
  await backUp({ dataFolder: server.folder, file: archive, version: '1', now: 0 });

  await server.program.delete(`/api/meetings/${meeting.id}`, { token });
  expect(onDisk()).toEqual([]);
  const { folder } = server;
  await server.close();
  await restoreMeeting({ archive, meetingId: meeting.id, into: folder, version: '1', now: 0 });
  await start(folder);
  expect(onDisk()).toEqual([picture.hash]);
  expect(await canRead(picture.hash)).toBe(true);

  await server.close();
  const elsewhere = path.join(parent, 'elsewhere');
  await restoreFolder(archive, elsewhere);
  await start(elsewhere);
  expect(await canRead(picture.hash)).toBe(true);
  const content = await server.app.facilitation.documents.readBoard(board);
  expect(content?.notes.map(({ attachment }) => attachment?.hash)).toEqual([picture.hash]);
});

test('whoever is erased takes their pictures along, and is not named with those that others use', async () => {
  const own = await upload(png());
  const used = await upload(jpeg());
  await addNote(own);
  const { documents } = server.app.facilitation;
  const eero = await join(server.program, meeting.keys.facilitator, { name: 'Eero' });
  const note = { id: 'eeros', text: 'Kuva', section: '', createdAt: server.clock.now() };
  const actor = { personId: eero.participantId, role: 'facilitator', access: 'write' } as const;
  await documents.addNote(board, note, actor);
  await documents.editBoard(board, (doc) =>
    recordMap(doc, 'notes', 'eeros')?.set('attachment', { ...used, name: 'a.jpg', alt: '' }),
  );
  const erased = await command({
    type: 'person.eraseNotes',
    participantId: person,
    notes: 'delete',
  });
  expect(erased.status).toBe(200);
  expect(onDisk()).toEqual([used.hash]);
  const files = await server.storage.directory.listFiles(board);
  expect(files.map(({ hash, person: by }) => [hash, by])).toEqual([[used.hash, '']]);
});
