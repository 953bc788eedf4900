import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import * as encoding from 'lib0/encoding';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { type DemoBoard, findDemoBoard } from './support/demo-board.ts';
import { createBoard, createMeeting, type Joined, joinMeeting } from './support/http.ts';
import { openRawClient } from './support/raw-client.ts';
import { openRawSocket, type RawSocket } from './support/raw-socket.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';
import { clientFrame, upgrade } from './support/upgrade.ts';

/** Strangers and greedy programs at the door: each meets a limit, and honest people notice nothing. */
const LIMITS = {
  MAX_FRAME_BYTES: '65536',
  MAX_QUESTIONS_PER_MINUTE: '30',
  MAX_EARLY_FRAMES: '500',
  MAX_SOCKETS_PER_SESSION: '4',
  MAX_HANDSHAKES: '50',
  HANDSHAKE_TIMEOUT_MS: '2000',
  MESSAGE_TIMEOUT_MS: '500',
  SILENT_SOCKET_TIMEOUT_MS: '200',
  METRICS_TOKEN: 'a-token-for-the-metrics',
};

/** Asks for the whole state: what every client's first frame is. */
const QUESTION = Uint8Array.of(0, 0, 1, 0);

let server: ServerProcess;
let board: DemoBoard;
let path: string;
/** Closes what a test opened. */
const opened: (() => void)[] = [];

const metric = async (by: string): Promise<number> => {
  const answer = await fetch(`${server.url}/metrics`, {
    headers: { authorization: `Bearer ${LIMITS.METRICS_TOKEN}` },
  });
  const text = await answer.text();
  return Number(new RegExp(`turned_away_total\\{by="${by}"\\} (\\d+)`).exec(text)?.[1]);
};

const pathOf = ({ token }: Joined): string => `/sync/${board.document}?token=${token}`;

const open = async (at = path): Promise<RawSocket> => {
  const socket = await openRawSocket(server.url, at);
  opened.push(() => socket.close());
  return socket;
};

/** A socket whose frames are written by hand. */
const openBare = async (): Promise<Socket> => {
  const { socket } = await upgrade(server.url, path);
  if (socket === null) throw new Error('no upgrade');
  opened.push(() => socket.destroy());
  socket.resume();
  return socket;
};

const expectServing = async (): Promise<void> => {
  const client = await board.open(await board.join('participant', 'Anna'));
  expect(client.doc.getMap('notes').size).toBe(14);
  client.destroy();
};

beforeAll(async () => {
  server = await startServer({ demo: true, env: LIMITS });
  board = await findDemoBoard(server);
}, 30_000);

afterAll(() => server.dispose());

const prepare = async (): Promise<void> => {
  path = pathOf(await board.join('participant', 'Tuntematon'));
};

afterEach(() => {
  for (const close of opened.splice(0)) close();
});

describe('a message', () => {
  it('in more pieces than anybody needs ends its socket', async () => {
    await prepare();
    const socket = await openBare();
    const gone = once(socket, 'close');
    socket.write(clientFrame(2, Uint8Array.of(0), false));
    for (let piece = 0; piece < 5000; piece += 1) {
      socket.write(clientFrame(0, Uint8Array.of(0), false));
    }
    await gone;
    expect(await metric('frameBytes')).toBe(1);
    await expectServing();
  });

  it.each([
    ['in pieces, with pings between', clientFrame(0, Uint8Array.of(0), false)],
    ['byte by byte', Uint8Array.of(0)],
  ])('that never ends, %s, is cut off', async (_what, piece) => {
    await prepare();
    const before = await metric('messageTime');
    const socket = await openBare();
    const gone = once(socket, 'close');
    // A frame of 65,000 bytes begins, or a first fragment.
    socket.write(
      piece.length === 1
        ? Uint8Array.of(0x82, 0xfe, 0xfd, 0xe8, 0, 0, 0, 0)
        : clientFrame(2, Uint8Array.of(0), false),
    );
    const drip = setInterval(() => {
      socket.write(piece);
      if (piece.length > 1) socket.write(clientFrame(9, new Uint8Array()));
    }, 100);
    await gone;
    clearInterval(drip);
    expect(await metric('messageTime')).toBe(before + 1);
  });

  it('that comes slowly but keeps coming is read', async () => {
    await prepare();
    const before = await metric('messageTime');
    const socket = await openBare();
    // What somebody lacks who knows thousands of writers that nobody here has heard of.
    const vector = Y.encodeStateVector(
      new Map(Array.from({ length: 8000 }, (_, writer) => [2 ** 28 + writer, 1])),
    );
    const question = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint8Array(encoder, vector);
    });
    const frame = clientFrame(2, question);
    const piece = Math.ceil(frame.length / 12);
    let sent = 0;
    const drip = setInterval(() => {
      socket.write(frame.subarray(sent, sent + piece));
      sent += piece;
      if (sent >= frame.length) clearInterval(drip);
    }, 100);
    let answered = 0;
    socket.on('data', (chunk) => {
      answered += chunk.length;
    });
    await until(() => answered > 1000, { what: 'the answer' });
    expect(sent).toBeGreaterThanOrEqual(frame.length);
    expect(await metric('messageTime')).toBe(before);
  });

  it('that is larger than allowed is not read', async () => {
    await prepare();
    const socket = await open();
    socket.send(new Uint8Array(200_000));
    expect(await socket.closed()).toBe(1009);
  });

  it('that is a little larger than allowed is answered with a code that nobody tries again after', async () => {
    const socket = await open();
    socket.send(new Uint8Array(70_000));
    expect(await socket.closed()).toBe(4409);
  });
});

describe('a message', () => {
  it('that is small until it is unpacked is not unpacked', async () => {
    await prepare();
    const socket = new WebSocket(`${server.url.replace(/^http/, 'ws')}${path}`, {
      perMessageDeflate: { threshold: 0 },
    });
    socket.on('error', () => {});
    await once(socket, 'open');
    const gone = once(socket, 'close');
    socket.send(new Uint8Array(50_000_000));
    expect(await gone).toContain(1009);
    await expectServing();
  });
});

describe('an address', () => {
  it('has a number of sockets, told by the proxy; nobody else’s word counts', async () => {
    const proxied = await startServer({
      env: { TRUST_PROXY: '127.0.0.1', MAX_SOCKETS_PER_ADDRESS: '2' },
    });
    const from = async (address: string) => {
      const answer = await upgrade(proxied.url, '/sync/board:x', { 'x-forwarded-for': address });
      const { socket } = answer;
      if (socket) opened.push(() => socket.destroy());
      return answer;
    };
    // Kept open by never reading the close that follows.
    expect((await from('192.0.2.1')).status).toBe(101);
    expect((await from('10.1.1.1, 192.0.2.1')).status).toBe(101);
    const third = await from('192.0.2.1');
    expect(third.status).toBe(503);
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    const stream = await fetch(`${proxied.url}/sync/board:x/events`, {
      headers: { 'x-forwarded-for': '192.0.2.1' },
    });
    expect(stream.status).toBe(503);
    expect(await stream.json()).toMatchObject({ type: '/problems/busy' });
    expect((await from('192.0.2.2')).status).toBe(101);
    expect((await from('2001:db8:1:2::1')).status).toBe(101);
    expect((await from('2001:db8:1:2:3::1')).status).toBe(101);
    expect((await from('2001:db8:1:2:4::1')).status).toBe(503);
    await proxied.dispose();
  });
});

describe('a socket', () => {
  it('that asks for nothing is closed until later, whatever pings it answers', async () => {
    await prepare();
    // Others may have been silent before, on a busy machine.
    const before = await metric('silence');
    expect(await (await open()).closed()).toBe(4529);
    expect(await metric('silence')).toBe(before + 1);
  });

  it('that asks again and again is told to come back later, and others are served meanwhile', async () => {
    await prepare();
    const socket = await open();
    for (let time = 0; time < 200; time += 1) socket.send(QUESTION);
    await expectServing();
    expect(await socket.closed()).toBe(4529);
    expect(await metric('questions')).toBe(1);
  });

  it('is one of a few that a session may have', async () => {
    await prepare();
    const sockets = await Promise.all([open(), open(), open(), open()]);
    for (const socket of sockets) socket.send(QUESTION);
    await until(async () => (await (await open()).closed()) === 4529, {
      what: 'the fifth to close',
    });
    expect(await metric('socketsPerSession')).toBeGreaterThan(0);
    await expectServing();
  });
});

describe('documents in memory', () => {
  it('have a number, and those that are there already can still be opened', async () => {
    const few = await startServer({ env: { MAX_OPEN_ROOMS: '3' } });
    const meeting = await createMeeting(few.url, { title: 'Talkoot' });
    const { token } = await joinMeeting(few.url, meeting.keys.facilitator, 'Kaisa');
    const boards = await Promise.all(
      Array.from({ length: 4 }, (_, count) =>
        createBoard(few.url, meeting.id, token, { title: `Taulu ${count}`, template: 'blank' }),
      ),
    );
    await few.kill();
    await few.start();
    const [first, second, third, fourth] = boards.map(({ id }) => `board:${id}`);
    const clients = [first, second, third, first].map((name = '') =>
      openRawClient(few.url, name, token),
    );
    await Promise.all(clients.map((client) => client.synced()));
    const late = openRawClient(few.url, fourth ?? '', token);
    expect(await late.closed()).toBe(4529);
    for (const client of [...clients, late]) client.destroy();
    await few.dispose();
  });
});

describe('connections that say nothing', () => {
  it('by the hundred do not keep anybody out', async () => {
    const { port } = new URL(server.url);
    const silent = Array.from({ length: 300 }, () => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => {});
      socket.resume();
      socket.write('GET /sync/board:x HTTP/1.1\r\nUpgr');
      opened.push(() => socket.destroy());
      return new Promise((resolve) => socket.once('close', resolve));
    });
    await expectServing();
    const isGivingWay = async (): Promise<boolean> => {
      await (await fetch(`${server.url}/healthz`, { headers: { connection: 'close' } })).text();
      return (await metric('handshakes')) > 0;
    };
    await until(isGivingWay, { what: 'the oldest to give way' });
    await Promise.all(silent);
    expect(await metric('handshakeTime')).toBeGreaterThan(0);
    await expectServing();
  });
});

describe('a meeting that fills up at once', () => {
  it('lets 200 in at the same moment, in the order they came', async () => {
    const people = await Promise.all(
      Array.from({ length: 200 }, (_, number) => board.join('participant', `Henkilö ${number}`)),
    );
    const answered = people.map(async (person) => {
      const socket = new WebSocket(`${server.url.replace(/^http/, 'ws')}${pathOf(person)}`);
      socket.on('error', () => {});
      await once(socket, 'open');
      socket.send(QUESTION);
      await once(socket, 'message');
      socket.terminate();
    });
    await Promise.all(answered);
    expect(await metric('doorQueue')).toBe(0);
  });
});
