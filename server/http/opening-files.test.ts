import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesPath, openingFilesPath } from '../../shared/api/files.ts';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { JoinAnswer } from '../../shared/api/join.ts';
import type { Material } from '../../shared/meeting/records/theme.ts';
import { readThemes } from '../../shared/meeting/read.ts';
import { bytesOf, jpeg, OWNER, photo, png, webp } from '../../shared/files/testing/pictures.ts';
import { type Division, divide, type Gathering, gather } from '../testing/breakout.ts';
import { join } from '../testing/meeting.ts';
import { readZip } from '../testing/read-zip.ts';
import { openTestApp, removeFolder, type TestApp } from '../testing/test-app.ts';

const DAY_MS = 86_400_000;

let server: TestApp;
let meeting: Gathering;
let division: Division;
/** Presents the first theme, by a personal link. */
let liisa: JoinAnswer;

const theme = (at = 0): string => division.themes[at] ?? '';
const boardOf = (at: number): string => division.groups[at]?.board ?? '';

const send = async (
  { token }: JoinAnswer,
  bytes: Uint8Array,
  { to = openingFilesPath(meeting.id, theme()), type = 'application/octet-stream' } = {},
) => {
  const answer = await server.app.http.inject({
    method: 'POST',
    url: to,
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    payload: Buffer.from(bytes),
  });
  return { status: answer.statusCode, body: answer.json() };
};

const fetchFile = ({ token }: JoinAnswer, hash: string, of = theme(), query = '') =>
  server.app.http.inject({
    method: 'GET',
    url: `${openingFilesPath(meeting.id, of)}/${hash}${query}`,
    headers: { authorization: `Bearer ${token}` },
  });

const statusOf = async (...asked: Parameters<typeof fetchFile>): Promise<number> =>
  (await fetchFile(...asked)).statusCode;

type Sent = { readonly hash: string; readonly type: 'image/png'; readonly size: number };

const material = (file: Sent, name = 'diat.png'): Material => ({
  title: 'Diat',
  file: { ...file, name, alt: 'Kaavio' },
});

const list = (who: JoinAnswer, materials: Material[], of = theme()) =>
  meeting.send(who, { type: 'theme.edit', theme: of, materials });

const materialsOf = async (id = meeting.id) =>
  (await server.app.facilitation.documents.readMeeting(id, readThemes))?.map(
    ({ materials }) => materials,
  );

/** Sends and lists it. */
const add = async (bytes: Uint8Array, who = liisa): Promise<Sent> => {
  const { status, body } = await send(who, bytes);
  expect(status).toBe(201);
  expect((await list(who, [material(body)])).status).toBe(200);
  return body;
};

const onDisk = (): string[] => {
  const folder = path.join(server.folder, 'files');
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    : [];
};

beforeAll(async () => {
  server = await openTestApp({ env: { MIN_FREE_DISK_BYTES: '0' } });
  meeting = await gather(server);
  division = await divide(meeting, {
    themes: [{ title: 'Lapset' }, { title: 'Työikäiset' }],
    groups: [
      { title: 'Lapset A', theme: 0 },
      { title: 'Lapset B', theme: 0 },
      { title: 'Työikäiset A', theme: 1 },
    ],
  });
  const { link } = await meeting.done(meeting.kaisa, {
    type: 'grant.create',
    kind: 'presenter',
    target: theme(),
    name: 'Liisa',
  });
  liisa = await join(server.program, new URL(link).hash.slice(1), { name: 'Liisa' });
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

describe('the file of an opening', () => {
  test('comes from its presenter, without what a camera wrote, and is read by all groups once they open', async () => {
    const anna = await meeting.come();
    const file = await add(photo());
    expect(file.size).toBe(jpeg().length);
    // Before the groups open: by whoever prepares it alone.
    expect(await statusOf(liisa, file.hash)).toBe(200);
    expect(await statusOf(anna, file.hash)).toBe(404);
    await meeting.done(meeting.kaisa, { type: 'group.open', breakout: division.breakout });
    const answer = await fetchFile(anna, file.hash, theme(), '?name=diat.jpg');
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.includes(OWNER)).toBe(false);
    expect(answer.headers).toMatchObject({
      'content-disposition': "attachment; filename*=UTF-8''diat.jpg",
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
      'x-content-type-options': 'nosniff',
    });
    expect(await materialsOf()).toMatchObject([[{ title: 'Diat', file: { alt: 'Kaavio' } }], []]);
  });

  test('comes from facilitators as well, and is refused as files on notes are', async () => {
    await add(png(), meeting.kaisa);
    const svg = await send(liisa, bytesOf('<svg/>'), {
      to: openingFilesPath(meeting.id, theme()),
      type: 'image/svg+xml',
    });
    expect(svg).toMatchObject({ status: 415, body: { type: '/problems/file-kind' } });
    expect((await send(liisa, png().subarray(0, 300))).body.type).toBe('/problems/file-damaged');
  });

  test('goes with the material, and can be brought back', async () => {
    const file = await add(png());
    expect((await list(liisa, [])).status).toBe(200);
    expect(await statusOf(liisa, file.hash)).toBe(404);
    expect((await list(liisa, [material(file)])).status).toBe(200);
    expect(await statusOf(liisa, file.hash)).toBe(200);
  });

  test('stays when the group goes whose board has it', async () => {
    const file = await add(png());
    const group = division.groups[0]?.group ?? '';
    await meeting.done(meeting.kaisa, { type: 'group.remove', group });
    expect(await statusOf(liisa, file.hash)).toBe(200);
    // It is still the theme's to write about.
    expect((await list(liisa, [{ ...material(file), title: 'Uudet diat' }])).status).toBe(200);
    await meeting.done(meeting.kaisa, { type: 'group.restore', group });
  });
});

describe('nobody else', () => {
  test('sends, lists or reads what is not theirs', async () => {
    const anna = await meeting.come('Eero');
    const file = await add(png());
    const before = await materialsOf();
    expect((await send(anna, webp())).body.type).toBe('/problems/not-allowed');
    const hidden = { to: openingFilesPath(meeting.id, theme(1)) };
    expect((await send(liisa, webp(), hidden)).body.type).toBe('/problems/not-allowed');
    expect((await list(anna, [])).status).toBe(403);
    expect((await list(anna, [material(file)])).status).toBe(403);
    expect((await list(liisa, [material(file)], theme(1))).status).toBe(403);
    // Also who may change both openings carries nothing from one to the other.
    expect((await list(meeting.kaisa, [material(file)], theme(1))).status).toBe(404);
    const added = {
      type: 'theme.add',
      breakout: division.breakout,
      title: 'Uusi',
      materials: [material(file)],
    } satisfies MeetingCommandRequest;
    expect((await meeting.send(meeting.kaisa, added)).status).toBe(404);
    expect(await statusOf(anna, file.hash, theme(1))).toBe(404);
    expect(await materialsOf()).toEqual(before);
  });

  test('reads a file that does not stand in the opening, though its board has it', async () => {
    await add(png());
    const { body } = await send(liisa, webp());
    expect(await statusOf(meeting.kaisa, body.hash)).toBe(404);
    expect(await statusOf(meeting.kaisa, 'a'.repeat(64))).toBe(404);
    expect(await statusOf(meeting.kaisa, '../../talkoot.sqlite')).toBe(404);
  });

  test('lists what the server does not keep, or keeps as something else', async () => {
    const file = await add(png());
    for (const forged of [
      { ...file, hash: 'b'.repeat(64) },
      { ...file, size: file.size + 1 },
    ]) {
      expect((await list(liisa, [material(forged)])).status).toBe(404);
    }
    const script = { title: 'x', url: 'javascript:alert(1)' };
    expect((await list(liisa, [script])).status).toBe(400);
  });

  test('comes by another meeting', async () => {
    const file = await add(png());
    const other = await gather(server);
    for (const id of [meeting.id, other.id]) {
      const url = `${openingFilesPath(id, theme())}/${file.hash}`;
      const answer = await server.program.get(url, { token: other.kaisa.token });
      expect(answer.status).toBe(404);
    }
    const theirs = await divide(other, {
      themes: [{ title: 'X' }],
      groups: [{ title: 'X', theme: 0 }],
    });
    const carried = {
      type: 'theme.edit',
      theme: theirs.themes[0] ?? '',
      materials: [material(file)],
    } satisfies MeetingCommandRequest;
    expect((await other.send(other.kaisa, carried)).status).toBe(404);
  });

  test('takes the right to send it away from another site’s page', async () => {
    const answer = await server.app.http.inject({
      method: 'POST',
      url: openingFilesPath(meeting.id, theme()),
      headers: { 'content-type': 'image/png', origin: 'https://evil.example', host: 'localhost' },
      payload: Buffer.from(png()),
    });
    expect(answer.json().type).toBe('/problems/cross-site');
  });
});

test('the meeting’s zip has the files of openings for whoever may read them', async () => {
  const file = await add(png());
  const archive = await server.app.http.inject({
    method: 'GET',
    url: `/api/meetings/${meeting.id}/archive`,
    headers: { authorization: `Bearer ${meeting.kaisa.token}` },
  });
  const files = readZip(archive.rawPayload);
  expect(files.get('files/001 diat.png')?.length).toBe(file.size);
  expect([...files].find(([name]) => name.endsWith('.html'))?.[1].toString()).toContain(
    'files/001%20diat.png',
  );
  const other = await gather(server);
  const theirs = await divide(other, {
    themes: [{ title: 'Piilossa' }],
    groups: [{ title: 'A', theme: 0 }],
  });
  const to = openingFilesPath(other.id, theirs.themes[0] ?? '');
  const { body } = await send(other.kaisa, webp(), { to });
  await other.done(other.kaisa, {
    type: 'theme.edit',
    theme: theirs.themes[0] ?? '',
    materials: [material(body)],
  });
  const { token } = await other.come();
  const before = await server.app.http.inject({
    method: 'GET',
    url: `/api/meetings/${other.id}/archive`,
    headers: { authorization: `Bearer ${token}` },
  });
  expect(
    [...readZip(before.rawPayload).keys()].filter((name) => name.startsWith('files/')),
  ).toEqual([]);
});

test('a copied meeting has the files of its openings, and keeps them when the first one goes', async () => {
  const first = await gather(server);
  const { themes } = await divide(first, {
    themes: [{ title: 'Lapset' }],
    groups: [{ title: 'A', theme: 0 }],
  });
  const to = openingFilesPath(first.id, themes[0] ?? '');
  const { body } = await send(first.kaisa, jpeg(), { to });
  const edit = {
    type: 'theme.edit',
    theme: themes[0] ?? '',
    materials: [material(body)],
  } satisfies MeetingCommandRequest;
  await first.done(first.kaisa, edit);
  const { token } = first.kaisa;
  const copied = await server.program.post(`/api/meetings/${first.id}/duplicate`, {
    token,
    body: { title: 'Seuraava' },
  });
  expect(copied.status).toBe(201);
  await server.program.delete(`/api/meetings/${first.id}`, { token });
  expect(await materialsOf(copied.body.id)).toEqual([[material(body)]]);
  const themesThere = await server.app.facilitation.documents.readMeeting(
    copied.body.id,
    readThemes,
  );
  const again = await join(server.program, copied.body.keys.facilitator, { name: 'Kaisa' });
  const url = `${openingFilesPath(copied.body.id, themesThere?.[0]?.id ?? '')}/${body.hash}`;
  expect((await server.program.get(url, { token: again.token })).status).toBe(200);
});

test('what an opening shows outlives a month of housekeeping; what it has not shown since does not', async () => {
  const shown = await add(webp());
  const { body: left } = await send(liisa, png());
  expect(left.hash).not.toBe(shown.hash);
  server.clock.turn(31 * DAY_MS);
  await expect.poll(() => onDisk(), { timeout: 10_000 }).not.toContain(left.hash);
  expect(onDisk()).toContain(shown.hash);
  expect(await statusOf(meeting.kaisa, shown.hash)).toBe(200);
  // The board's own way knows it no less.
  const own = await server.program.get(`${filesPath(meeting.id, boardOf(0))}/${shown.hash}`, {
    token: meeting.kaisa.token,
  });
  expect(own.status).toBe(200);
});

test('whose slides it were is forgotten with a person, and the opening keeps them', async () => {
  const file = await add(jpeg());
  const erased = await meeting.send(meeting.kaisa, {
    type: 'person.eraseNotes',
    participantId: liisa.participantId,
    notes: 'delete',
  });
  expect(erased.status).toBe(200);
  expect(await statusOf(meeting.kaisa, file.hash)).toBe(200);
  const copies = await server.storage.directory.listFileCopies({
    meetingId: meeting.id,
    hash: file.hash,
  });
  expect(copies.map(({ person }) => person)).toEqual(['']);
});
