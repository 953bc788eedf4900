import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { filesPath } from '../../shared/api/files.ts';
import {
  bytesOf,
  hugePng,
  joined,
  jpeg,
  OWNER,
  photo,
  png,
  webp,
} from '../../shared/files/testing/pictures.ts';
import { join, makeMeeting } from '../testing/meeting.ts';
import { openTestApp, removeFolder, type TestApp } from '../testing/test-app.ts';

let server: TestApp;
let meeting: Awaited<ReturnType<typeof makeMeeting>>;
let board: string;
let address: string;
let token: string;

const METRICS = 'a-token-for-the-metrics';

const firstBoard = async (meetingId: string): Promise<string> => {
  const [first] = await server.storage.directory.listBoards(meetingId);
  if (first === undefined) throw new Error('the meeting has a board');
  return first.id;
};

const open = async (env: Readonly<Record<string, string>> = {}): Promise<void> => {
  server = await openTestApp({ env: { METRICS_TOKEN: METRICS, MIN_FREE_DISK_BYTES: '0', ...env } });
  meeting = await makeMeeting(server, { template: 'blank' });
  board = await firstBoard(meeting.id);
  address = filesPath(meeting.id, board);
  token = (await join(server.program, meeting.keys.facilitator)).token;
};

const close = async (): Promise<void> => {
  await server.close();
  removeFolder(server.folder);
};

beforeAll(() => open());
afterAll(close);

const reopen = async (env: Readonly<Record<string, string>>): Promise<void> => {
  await close();
  await open(env);
};

type Sent = { readonly type?: string; readonly by?: string; readonly to?: string };

const send = async (body: Uint8Array, { type, by = token, to = address }: Sent = {}) => {
  const answer = await server.app.http.inject({
    method: 'POST',
    url: to,
    headers: { authorization: `Bearer ${by}`, ...(type !== undefined && { 'content-type': type }) },
    payload: Buffer.from(body),
  });
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
};

const fetchFile = async (hash: string, by = token, query = '') =>
  server.app.http.inject({
    method: 'GET',
    url: `${address}/${hash}${query}`,
    headers: { authorization: `Bearer ${by}` },
  });

const filesOnDisk = (): string[] => {
  const folder = path.join(server.folder, 'files');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
};

const leftOvers = (): string[] => {
  const folder = path.join(server.folder, 'files-incoming');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('a file', () => {
  test('is kept by the hash of what is kept of it, without what the camera wrote', async () => {
    const sent = await send(photo(), { type: 'image/jpeg' });
    expect(sent.status).toBe(201);
    expect(sent.body).toEqual({
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      type: 'image/jpeg',
      size: jpeg().length,
    });
    const { hash } = sent.body;
    expect(filesOnDisk()).toContain(hash);
    const kept = readFileSync(path.join(server.folder, 'files', hash.slice(0, 2), hash));
    expect(kept.equals(jpeg())).toBe(true);
    expect(kept.includes(OWNER)).toBe(false);
    expect(leftOvers()).toEqual([]);
  });

  test('of a nameless note: it is not written down who sent it, nor when, also where they had sent it in their name before', async () => {
    const unsigned = { to: `${address}?unsigned=1` };
    const listed = async (hash: string) =>
      (await server.storage.directory.listFiles(board)).find((file) => file.hash === hash);
    const nameless = await send(webp(), { ...unsigned, type: 'image/webp' });
    expect(nameless.status).toBe(201);
    const HOUR = 3_600_000;
    const hour = Math.floor(server.clock.now() / HOUR) * HOUR;
    expect(await listed(nameless.body.hash)).toMatchObject({ person: '', createdAt: hour });
    const signed = await send(png());
    expect((await listed(signed.body.hash))?.person).not.toBe('');
    expect((await send(png(), unsigned)).status).toBe(201);
    expect(await listed(signed.body.hash)).toMatchObject({ person: '', createdAt: hour });
    // Once nobody is known to have sent it, nobody is by sending it again.
    await send(webp());
    expect(await listed(nameless.body.hash)).toMatchObject({ person: '' });
    expect((await send(png(), { to: `${address}?unsigned=yes` })).status).toBe(400);
    const lines = server
      .log()
      .split('\n')
      .filter((line) => line.includes('/files"'));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.includes('"from"'))).toEqual([]);
  });

  test('comes back as what can be looked at or kept, and never run', async () => {
    const { body } = await send(png(), { type: 'image/png' });
    const answer = await fetchFile(body.hash);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(png())).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
      'content-disposition': 'attachment',
      'cache-control': 'private, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  test.each([
    ['../../../etc/passwd', 'passwd.png'],
    ['a"; filename="x.html', 'a; filename=x.html.png'],
    ['kuva.png\r\nSet-Cookie: a=b', 'kuva.pngSet-Cookie a=b.png'],
    ['päivä.svg', 'päivä.svg.png'],
  ])('asked for as %j is a harmless name', async (name, called) => {
    const { body } = await send(png());
    const answer = await fetchFile(body.hash, token, `?name=${encodeURIComponent(name)}`);
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent(called)}`,
    );
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test.each(['../../talkoot.sqlite', '..%2f..%2ftalkoot.sqlite', 'x', `${'a'.repeat(63)}%00`])(
    'called %s is not there',
    async (hash) => {
      expect((await fetchFile(hash)).statusCode).toBe(404);
    },
  );

  test('is there for whoever may read the board, and for nobody else', async () => {
    const { body } = await send(png());
    const anna = await join(server.program, meeting.keys.viewer);
    expect((await fetchFile(body.hash, anna.token)).statusCode).toBe(200);
    expect((await send(png(), { by: anna.token })).body.type).toBe('/problems/not-allowed');

    const other = await makeMeeting(server, { template: 'blank' });
    const stranger = await join(server.program, other.keys.facilitator);
    expect((await fetchFile(body.hash, stranger.token)).statusCode).toBe(404);
    expect((await send(png(), { by: stranger.token })).status).toBe(404);
    // The same file, by way of their own meeting: the board does not belong to it, and their own board does not have it.
    const theirBoard = await firstBoard(other.id);
    for (const url of [filesPath(other.id, board), filesPath(other.id, theirBoard)]) {
      const answer = await server.program.get(`${url}/${body.hash}`, { token: stranger.token });
      expect(answer.status).toBe(404);
    }
  });

  test('is not taken from another site’s page', async () => {
    const answer = await server.app.http.inject({
      method: 'POST',
      url: address,
      headers: { 'content-type': 'image/png', origin: 'https://evil.example', host: 'localhost' },
      payload: Buffer.from(png()),
    });
    expect(answer.json().type).toBe('/problems/cross-site');
  });
});

describe('what is refused, with its reason and without a trace:', () => {
  const SVG = bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

  test.each<[string, Uint8Array, string | undefined, number, string]>([
    ['a vector picture with a script', SVG, 'image/svg+xml', 415, 'file-kind'],
    ['a page', bytesOf('<html>'), 'text/html', 415, 'file-kind'],
    ['a page called a picture', SVG, 'image/png', 415, 'file-not-as-named'],
    ['an archive called .png', bytesOf('PK\u0003\u0004'), 'image/png', 415, 'file-not-as-named'],
    ['an archive', bytesOf('PK\u0003\u0004'), 'application/zip', 415, 'file-kind'],
    ['what nobody knows', bytesOf('what is this'), undefined, 415, 'file-kind'],
    ['nothing', new Uint8Array(), 'image/png', 422, 'file-damaged'],
    ['a broken picture', png().subarray(0, 300), 'image/png', 422, 'file-damaged'],
    ['16,000 × 16,000', hugePng(16_000, 16_000), 'image/png', 413, 'too-many-pixels'],
  ])('%s', async (_what, bytes, type, status, problem) => {
    const before = filesOnDisk();
    const answer = await send(bytes, type === undefined ? {} : { type });
    expect(answer).toMatchObject({ status, body: { type: `/problems/${problem}`, status } });
    expect(answer.body.title).not.toBe('');
    expect([filesOnDisk(), leftOvers()]).toEqual([before, []]);
  });

  test('more bytes than the server takes, said before or not', async () => {
    await reopen({ MAX_FILE_BYTES: '65536' });
    const large = joined(png(), new Uint8Array(65_536));
    expect((await send(large)).body.type).toBe('/problems/file-too-large');
    const { port } = new URL(await server.app.http.listen({ port: 0, host: '127.0.0.1' }));
    const socket = connect(Number(port), '127.0.0.1');
    const answer = text(socket);
    socket.write(
      `POST ${address} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n` +
        `Transfer-Encoding: chunked\r\n\r\n${large.length.toString(16)}\r\n`,
    );
    socket.write(large);
    socket.write('\r\n0\r\n\r\n');
    expect(await answer).toMatch(/^HTTP\/1\.1 413 .*file-too-large/s);
    expect([filesOnDisk(), leftOvers()]).toEqual([[], []]);
  });

  test('what there is no room for: on the board, for the person, on the server, on the disk', async () => {
    const picture = (index: number) =>
      joined(jpeg().subarray(0, -2), Uint8Array.of(index, 0xff, 0xd9));
    await reopen({ MAX_PERSON_FILE_BYTES: '65536', MAX_BOARD_FILE_BYTES: '131072' });
    const big = (index: number) =>
      joined(jpeg().subarray(0, -2), new Uint8Array(60_000), picture(index).subarray(-3));
    expect((await send(big(1))).status).toBe(201);
    const again = await send(big(2));
    expect(again).toMatchObject({ status: 507, body: { type: '/problems/no-room' } });
    expect(again.body.detail).toMatch(/^You have put/);
    // What is there already needs no room.
    expect((await send(big(1))).status).toBe(201);
    const anna = await join(server.program, meeting.keys.participant, { name: 'Anna' });
    const eero = await join(server.program, meeting.keys.participant, { name: 'Eero' });
    expect((await send(big(3), { by: anna.token })).status).toBe(201);
    expect((await send(big(4), { by: eero.token })).body.detail).toMatch(/^The board has/);
    await reopen({ MAX_FILE_STORE_BYTES: '65536' });
    expect((await send(big(1))).status).toBe(201);
    expect((await send(big(2))).body.detail).toMatch(/^This server has/);
    await reopen({ MIN_FREE_DISK_BYTES: String(900_000_000_000) });
    expect((await send(png())).body.type).toBe('/problems/no-room');
  });

  test('more files in a minute than one person sends', async () => {
    await reopen({ MAX_FILES_PER_MINUTE: '2' });
    expect((await send(png())).status).toBe(201);
    expect((await send(jpeg())).status).toBe(201);
    const third = await send(photo(3));
    expect(third).toMatchObject({ status: 429, body: { type: '/problems/too-many-files' } });
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('a line', () => {
  const listen = async (env: Readonly<Record<string, string>>) => {
    await reopen(env);
    const { port } = new URL(await server.app.http.listen({ port: 0, host: '127.0.0.1' }));
    return () => connect(Number(port), '127.0.0.1');
  };
  const head = (length: number): string =>
    [
      `POST ${address} HTTP/1.1`,
      'Host: x',
      `Authorization: Bearer ${token}`,
      'Content-Type: image/png',
      `Content-Length: ${length}`,
      'Connection: close',
      '\r\n',
    ].join('\r\n');

  test('that is slow has longer for a file than for anything else', async () => {
    const dial = await listen({ HANDSHAKE_TIMEOUT_MS: '300' });
    const slow = dial();
    const silent = dial();
    const answer = text(slow);
    const cutOff = text(silent);
    slow.write(head(png().length));
    slow.write(png().subarray(0, 100));
    silent.write('POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{');
    // Began later, and is over sooner.
    expect(await cutOff).toMatch(/^HTTP\/1\.1 4\d\d /);
    slow.write(png().subarray(100));
    expect(await answer).toMatch(/^HTTP\/1\.1 201 /);
  });

  test('that is cut in the middle of a file leaves nothing behind', async () => {
    const dial = await listen({});
    const socket = dial();
    socket.write(head(png().length));
    socket.write(png().subarray(0, 100));
    await vi.waitUntil(() => leftOvers().length > 0, 10_000);
    socket.destroy();
    await vi.waitUntil(() => leftOvers().length === 0, 10_000);
    expect(filesOnDisk()).toEqual([]);
    expect(server.log()).not.toContain('"level":50');
  });
});
