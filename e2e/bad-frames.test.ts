import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoBoard, findDemoBoard } from './support/demo-board.ts';
import type { Joined } from './support/http.ts';
import { openRawSocket } from './support/raw-socket.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';

/** Strangers at the socket's door: each gets a clear close code, and the server goes on serving. */
let server: ServerProcess;
let board: DemoBoard;
let anna: Joined;

beforeAll(async () => {
  server = await startServer({ demo: true });
  board = await findDemoBoard(server);
  anna = await board.join('participant', 'Anna');
}, 30_000);

afterAll(() => server.dispose());

const expectServing = async (): Promise<void> => {
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  const client = await board.open(anna);
  expect(client.doc.getMap('notes').size).toBe(14);
  client.destroy();
};

const closeCodeAfter = async (bytes: Uint8Array | string): Promise<number> => {
  const socket = await openRawSocket(server.url, `/sync/${board.document}?token=${anna.token}`);
  socket.send(bytes);
  return socket.closed();
};

describe('a frame that is no message', () => {
  it.each([
    ['an unfinished number', Uint8Array.of(0x80)],
    ['an empty frame', new Uint8Array()],
    ['an update of nonsense', Uint8Array.of(0, 2, 4, 255, 255, 255, 255)],
    ['text', 'hello'],
  ])('%s is refused for good', async (_what, bytes) => {
    const code = await closeCodeAfter(bytes);
    expect(code).toBeGreaterThanOrEqual(4400);
    expect(code).toBeLessThan(4500);
    await expectServing();
  });

  it('of a kind from the future is no mistake', async () => {
    const socket = await openRawSocket(server.url, `/sync/${board.document}?token=${anna.token}`);
    socket.send(Uint8Array.of(0xff, 0xff, 0x03));
    socket.send('goodbye');
    expect(await socket.closed()).toBe(4400);
  });

  it('random bytes never stop the server', async () => {
    const codes = await Promise.all(
      Array.from({ length: 50 }, async (_, round) => {
        const socket = await openRawSocket(
          server.url,
          `/sync/${board.document}?token=${anna.token}`,
        );
        for (let frame = 0; frame < 20; frame += 1) socket.send(randomBytes(1 + round * 7));
        socket.close();
        return socket.closed();
      }),
    );
    expect(codes).toHaveLength(50);
    await expectServing();
  });

  it('50 MB in one frame is refused without being read', async () => {
    const code = await closeCodeAfter(new Uint8Array(50 * 1024 * 1024));
    expect([1009, 4409]).toContain(code);
    await expectServing();
  });
});

describe('an upgrade to nowhere', () => {
  const upgrade = (path: string): string =>
    [
      `GET ${path} HTTP/1.1`,
      'Host: localhost',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      '\r\n',
    ].join('\r\n');

  it.each(['/nowhere', '/sync/board:x'])('to %s, and gone before the answer', async (path) => {
    for (let round = 0; round < 50; round += 1) {
      const stranger = connect(Number(new URL(server.url).port), '127.0.0.1');
      stranger.on('error', () => {});
      await once(stranger, 'connect');
      stranger.write(upgrade(path));
      if (round % 2 === 0) await new Promise(setImmediate);
      stranger.resetAndDestroy();
    }
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });
});

describe('a door that is not there', () => {
  const closeCodeOf = async (path: string): Promise<number> => {
    const socket = await openRawSocket(server.url, path);
    return socket.closed();
  };

  it.each([
    'board:no-such-board',
    'meeting:no-such-meeting',
    'draft:no-such-board:nobody',
    'nonsense',
    'board:__proto__',
    'board:..%2F..%2Fetc',
    '%E0%A4%A',
    '',
  ])('"%s" and another’s document are the same answer', async (name) => {
    expect(await closeCodeOf(`/sync/${name}?token=${anna.token}`)).toBe(4404);
    await expectServing();
  });

  it.each(['', '?token=', '?token=made-up', `?token=${'x'.repeat(5000)}`])(
    'nobody comes in with "%.20s"',
    async (query) => {
      const code = await closeCodeOf(`/sync/${board.document}${query}`);
      expect([4401, 4404]).toContain(code);
    },
  );
});
