import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MAX_PIECE_BYTES, withLength } from '../shared/protocol/event-stream/frames-up.ts';
import { EventStreamSocket } from './support/event-stream-socket.ts';
import {
  addForeignNote,
  noteIds,
  noteOf,
  noteText,
  sectionIds,
  sectionOf,
} from './support/contract.ts';
import { type DemoBoard, findDemoBoard } from './support/demo-board.ts';
import { demoLinks } from './support/demo-links.ts';
import { joinMeeting, type Joined, keyOf, sendCommand } from './support/http.ts';
import { type OurClient, openOurClient } from './support/our-client.ts';
import { openStreams } from './support/open-streams.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { openRawLine, type RawLine } from './support/raw-line.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** Clients of networks that let no WebSocket through: the same frames by event stream and POST. */
let server: ServerProcess;
let board: DemoBoard;
let anna: Joined;
const leave: (() => void)[] = [];
let lastNumber = 0;

const newId = (): string => `stream-${(lastNumber += 1)}`;

const openClient = (
  { token }: Joined,
  Socket: typeof WebSocket = EventStreamSocket,
  document = board.document,
): RawClient => {
  const client = openRawClient(server.url, document, token, Socket);
  leave.push(() => client.destroy());
  return client;
};

const openSynced = async (...args: Parameters<typeof openClient>): Promise<RawClient> => {
  const client = openClient(...args);
  await client.synced();
  return client;
};

const openLine = async ({ token }: Joined): Promise<RawLine> => {
  const line = await openRawLine(server.url, board.document, token);
  leave.push(() => line.close());
  return line;
};

const openOurs = async ({ token }: Joined): Promise<OurClient> => {
  const client = openOurClient(server.url, board.document, token, EventStreamSocket);
  leave.push(() => client.destroy());
  await client.synced();
  return client;
};

const has = (client: RawClient, id: string) => (): boolean => client.doc.getMap('notes').has(id);

const openLines = (): Promise<number> => openStreams(server.url);

const write = (client: RawClient, text = 'Kirjoitettu'): string => {
  const id = newId();
  addForeignNote(client.doc, { id, text, section: '', author: anna.participantId });
  return id;
};

beforeAll(async () => {
  server = await startServer({ demo: true });
  board = await findDemoBoard(server);
  anna = await board.join('participant', 'Anna');
}, 30_000);

afterEach(() => {
  for (const end of leave.splice(0)) end();
});

afterAll(async () => {
  try {
    await until(async () => (await openLines()) === 0, { what: 'every line to be gone' });
  } finally {
    await server.dispose();
  }
});

describe('an unmodified y-websocket client over an event stream', () => {
  it('works with one over a WebSocket, both ways, presence too', async () => {
    const streamed = await openSynced(anna);
    const socketed = await openSynced(anna, WebSocket);
    expect(await openLines()).toBe(1);
    const down = write(socketed);
    const up = write(streamed);
    await until(has(streamed, down), { what: 'the note from the socket' });
    await until(has(socketed, up), { what: 'the note from the stream' });
    const text = noteOf(socketed.doc, up).get('text');
    if (text instanceof Y.Text) text.insert(0, 'Yhdessä ');
    await until(() => noteText(streamed.doc, up) === 'Yhdessä Kirjoitettu', { what: 'the words' });
    expect(Y.encodeStateVector(streamed.doc)).toEqual(Y.encodeStateVector(socketed.doc));

    streamed.provider.awareness.setLocalState({ writing: up });
    const seen = (): unknown =>
      socketed.provider.awareness.getStates().get(streamed.doc.clientID)?.['writing'];
    await until(() => seen() === up, { what: 'presence' });
    streamed.destroy();
    await until(() => seen() === undefined, { what: 'presence to go', timeoutMs: 2000 });
  });

  it('keeps the order and every one of many edits, and large ones', async () => {
    const streamed = await openSynced(anna);
    const socketed = await openSynced(anna, WebSocket);
    const ids = Array.from({ length: 300 }, () => write(streamed));
    const large = write(streamed, 'pitkä '.repeat(300));
    await until(has(socketed, large), { what: 'the last note' });
    expect(noteIds(socketed.doc)).toEqual(expect.arrayContaining(ids));
    expect(streamed.closeCodes).toEqual([]);
  });

  it('sends a frame that is larger than a piece', async () => {
    const streamed = await openSynced(anna);
    const socketed = await openSynced(anna, WebSocket);
    const ids: string[] = [];
    streamed.doc.transact(() => {
      for (let note = 0; note < 150; note += 1) ids.push(write(streamed, 'x'.repeat(1500)));
    });
    await until(() => ids.every((id) => has(socketed, id)()), { what: 'all notes' });
    expect(150 * 1500).toBeGreaterThan(2 * MAX_PIECE_BYTES);
  });

  it('is told why an update was refused, and put out', async () => {
    const streamed = await openSynced(anna);
    sectionOf(streamed.doc, sectionIds(streamed.doc)[0] ?? '').set('title', 'x');
    expect(await streamed.closed()).toBe(4403);
    expect(streamed.denials.join()).toMatch(/\S/);
  });

  it('is put out when its link is closed', async () => {
    const links = demoLinks(server.output());
    const kaisa = await joinMeeting(server.url, keyOf(links.facilitator), 'Kaisa');
    const viewer = await openSynced(await board.join('viewer', 'Veikko'));
    const asked = performance.now();
    await sendCommand(server.url, board.meetingId, kaisa.token, {
      type: 'link.renew',
      role: 'viewer',
      putOut: true,
    });
    expect(await viewer.closed()).toBe(4403);
    expect(performance.now() - asked).toBeLessThan(1000);
  });

  it('hears at the door that there is no such document, or that nobody knows it', async () => {
    expect(await openClient(anna, EventStreamSocket, 'board:nothing').closed()).toBe(4404);
    expect(await openClient({ ...anna, token: 'nobody' }).closed()).toBe(4401);
  });
});

describe('our own client over an event stream', () => {
  it('is welcomed, and told what is on disk', async () => {
    const ours = await openOurs(anna);
    const { doc, messages } = ours;
    addForeignNote(doc, { id: newId(), text: 'x', section: '', author: anna.participantId });
    await until(() => ours.frames().saved === ours.frames().sent, { what: 'all to be saved' });
    expect(messages.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['welcome', 'saved']));
  });

  it('starts clean after a refusal', async () => {
    const { doc, messages, closeCodes } = await openOurs(anna);
    sectionOf(doc, sectionIds(doc)[0] ?? '').set('title', 'x');
    await until(() => closeCodes.length > 0, { what: 'the close' });
    expect(closeCodes).toEqual([4205]);
    expect(messages.find(({ kind }) => kind === 'refusal')).toBeDefined();
  });
});

/** A presence query, which the server answers whenever there is somebody. */
const QUESTION = withLength(new Uint8Array([3]));
/** A kind of a later version: nothing happens. */
const NOTHING = withLength(new Uint8Array([100]));

describe('pieces', () => {
  /** The update of one new note, as the provider would send it. */
  const noteFrame = (id: string, like: RawClient): Uint8Array<ArrayBuffer> => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(like.doc));
    const before = Y.encodeStateVector(doc);
    addForeignNote(doc, { id, text: 'x', section: '', author: anna.participantId });
    const update = Y.encodeStateAsUpdate(doc, before);
    const size = update.length;
    if (size > 16_000) throw new Error('a small note');
    return new Uint8Array(
      withLength(new Uint8Array([0, 2, (size & 127) | 128, size >> 7, ...update])),
    );
  };

  it('that come twice count once', async () => {
    const observer = await openSynced(anna, WebSocket);
    let updates = 0;
    observer.doc.on('update', () => (updates += 1));
    const line = await openLine(anna);
    const id = newId();
    const piece = noteFrame(id, observer);
    expect(await Promise.all([line.post(0, piece), line.post(0, piece)])).toEqual([204, 204]);
    expect(await line.post(0, piece)).toBe(204);
    await until(has(observer, id), { what: 'the note' });
    expect(await line.post(1, NOTHING)).toBe(204);
    const after = write(observer);
    await until(has(observer, after), { what: 'a later note' });
    expect(updates).toBe(2);
  });

  it('may be cut anywhere', async () => {
    const observer = await openSynced(anna, WebSocket);
    const line = await openLine(anna);
    const id = newId();
    const bytes = noteFrame(id, observer);
    for (const [piece, at] of [0, 2, 5, 40].entries()) {
      expect(await line.post(piece, bytes.slice(at, [2, 5, 40][piece]))).toBe(204);
    }
    await until(has(observer, id), { what: 'the note' });
  });

  it('that leave a gap end the line, and nothing of them is read', async () => {
    const line = await openLine(anna);
    expect(await line.post(0, NOTHING)).toBe(204);
    expect(await line.post(2, QUESTION)).toBe(409);
    expect(await line.closed()).toBe(1006);
    expect(await line.post(1, NOTHING)).toBe(404);
  });

  it.each<[string, (line: RawLine) => Promise<number>, number]>([
    ['of a line that is not there', (line) => line.post(0, NOTHING, { id: 'x'.repeat(22) }), 404],
    ['without a line', (line) => line.post(0, NOTHING, { id: '' }), 404],
    ['for another document', (line) => line.post(0, NOTHING, { document: 'board:x' }), 404],
    ['without a proof', (line) => line.post(0, NOTHING, { token: '' }), 404],
    ['without a number', (line) => line.post(NaN, NOTHING), 400],
    ['with a number that is none', (line) => line.post(-1, NOTHING), 400],
    ['that are too large', (line) => line.post(0, new Uint8Array(MAX_PIECE_BYTES + 1)), 413],
    [
      'that are no bytes',
      (line) => line.post(0, NOTHING, { headers: { 'content-type': 'application/json' } }),
      400,
    ],
    [
      'from another site',
      (line) => line.post(0, NOTHING, { headers: { 'sec-fetch-site': 'cross-site' } }),
      403,
    ],
  ])('%s are refused, and the line goes on', async (_what, post, status) => {
    const line = await openLine(anna);
    expect(await post(line)).toBe(status);
    expect(await line.post(0, NOTHING)).toBe(204);
  });

  it('of somebody else are refused', async () => {
    const line = await openLine(anna);
    const eero = await board.join('participant', 'Eero');
    expect(await line.post(0, NOTHING, { token: eero.token })).toBe(404);
    expect(await line.post(0, NOTHING)).toBe(204);
  });

  it('that hold a frame that is too large end the line before it has come', async () => {
    const line = await openLine(anna);
    expect(await line.post(0, new Uint8Array([255, 255, 255, 255]))).toBe(204);
    expect(await line.closed()).toBe(1009);
  });

  it('that hold junk end the line', async () => {
    const line = await openLine(anna);
    expect(await line.post(0, new Uint8Array([0, 0, 0, 0]))).toBe(204);
    expect(await line.closed()).toBe(4400);
  });

  it.each<[string, (line: RawLine) => Promise<unknown>]>([
    [
      'frames',
      (line) => {
        const frames = new Uint8Array(NOTHING.length * 5000);
        for (let at = 0; at < frames.length; at += NOTHING.length) frames.set(NOTHING, at);
        return line.post(0, frames);
      },
    ],
    [
      'pieces',
      async (line) => {
        for (let piece = 0; piece < 400; piece += 1) await line.post(piece, new Uint8Array());
      },
    ],
  ])('that flood with %s end the line', async (_what, flood) => {
    const line = await openLine(anna);
    await flood(line);
    expect(await line.closed()).toBe(4529);
  });
});

describe('a stream', () => {
  it('is not for pages of other sites, and not for HEAD', async () => {
    const url = `${server.url}/sync/${board.document}/events`;
    const headers = { authorization: `Bearer ${anna.token}` };
    const foreign = { ...headers, 'sec-fetch-site': 'cross-site' };
    expect((await fetch(url, { headers: foreign })).status).toBe(403);
    expect((await fetch(url, { headers, method: 'HEAD' })).status).toBe(404);
  });

  it('asks proxies to pass it on as it comes', async () => {
    const leaving = new AbortController();
    const { headers } = await fetch(`${server.url}/sync/${board.document}/events`, {
      headers: { authorization: `Bearer ${anna.token}` },
      signal: leaving.signal,
    });
    leaving.abort();
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store, no-transform');
    expect(headers.get('x-accel-buffering')).toBe('no');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('leaves no token and no id in the log', async () => {
    const line = await openLine(anna);
    await line.post(0, NOTHING);
    expect(server.output()).not.toContain(line.id);
    expect(server.output()).not.toContain(anna.token);
  });
});

describe('a server that is asked to stop', () => {
  let own: ServerProcess;

  beforeEach(async () => {
    own = await startServer({ demo: true });
  }, 30_000);

  afterEach(() => own.dispose());

  it('says "come back later" on streams too, and ends', async () => {
    const ownBoard = await findDemoBoard(own);
    const { token } = await ownBoard.join('participant', 'Anna');
    const client = openRawClient(own.url, ownBoard.document, token, EventStreamSocket);
    leave.push(() => client.destroy());
    await client.synced();
    const asked = performance.now();
    expect(await own.terminate()).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect(await client.closed()).toBe(4503);
  });
});
