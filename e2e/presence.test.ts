import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket as BareSocket } from 'ws';
import * as Y from 'yjs';
import { createPresenceLink } from '../client/sync/presence-link.ts';
import { createWire } from '../client/sync/wire.ts';
import { encodeHello, encodeOwnWord, PROTOCOL_VERSION } from '../shared/protocol/messages.ts';
import { type DemoBoard, findDemoBoard } from './support/demo-board.ts';
import type { Joined } from './support/http.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** Who is here and what they do, by the real server, to our own clients and to programs of others. */
let server: ServerProcess;
let board: DemoBoard;
const leave: (() => void)[] = [];

/** As our own page speaks. */
const openOurs = ({ token }: Joined) => {
  const doc = new Y.Doc();
  const link = createPresenceLink();
  const wire = createWire({
    address: {
      serverUrl: `${server.url.replace('http', 'ws')}/sync`,
      documentName: board.document,
      params: { token },
    },
    doc,
    presence: link,
    generation: () => '',
    socketClass: () => WebSocket,
    listeners: {
      onOpen: () => {},
      onSynced: () => {},
      onLost: () => {},
      onHeard: () => {},
      onAnswer: () => {},
      onMessage: () => {},
    },
  });
  const end = (): void => {
    wire.destroy();
    doc.destroy();
  };
  leave.push(end);
  link.look('all');
  wire.open();
  return { client: doc.clientID, link, end };
};

const openForeign = async (joined: Joined) => {
  const client = await board.open(joined);
  leave.push(() => client.destroy());
  const { awareness } = client.provider;
  return { client, awareness, stateOf: (id: number) => awareness.getStates().get(id) };
};

beforeAll(async () => {
  server = await startServer({ demo: true });
  board = await findDemoBoard(server);
}, 30_000);

afterEach(() => {
  for (const end of leave.splice(0)) end();
});

afterAll(() => server.dispose());

describe('presence', () => {
  it('goes both ways between our clients and unmodified providers, under the names of the sessions', async () => {
    const [annaJoined, eeroJoined] = [
      await board.join('participant', 'Anna'),
      await board.join('participant', 'Eero'),
    ];
    const anna = openOurs(annaJoined);
    const eero = await openForeign(eeroJoined);
    anna.link.say({ cursor: { x: 10, y: 20 }, writing: 'n1' });
    eero.awareness.setLocalState({ cursor: { x: 1.5, y: 2 }, person: annaJoined.participantId });
    await until(() => eero.stateOf(anna.client), { what: 'Eero to see Anna' });
    expect(eero.stateOf(anna.client)).toEqual({
      cursor: { x: 10, y: 20 },
      writing: 'n1',
      person: annaJoined.participantId,
    });
    const seenByAnna = () => anna.link.others().get(eero.awareness.clientID);
    await until(seenByAnna, { what: 'Anna to see Eero' });
    expect(seenByAnna()).toMatchObject({
      cursor: { x: 2, y: 2 },
      person: eeroJoined.participantId,
    });
    eero.awareness.setLocalStateField('dragging', { note: 'n1' });
    await until(() => seenByAnna()?.dragging?.note === 'n1', { what: 'Anna to see a drag' });
    anna.link.say(null);
    await until(() => eero.stateOf(anna.client) === undefined, { what: 'Anna to be gone' });
    eero.client.provider.disconnect();
    await until(() => seenByAnna() === undefined, { what: 'Eero to be gone' });
    eero.client.provider.connect();
    await until(seenByAnna, { what: 'Eero to be back' });
  });

  it('shows a program that comes back to others at once, though its clock is known', async () => {
    const eero = await openForeign(await board.join('participant', 'Eero'));
    const aino = await openForeign(await board.join('participant', 'Aino'));
    aino.awareness.setLocalState({ writing: 'n1' });
    const seen = () => eero.stateOf(aino.awareness.clientID);
    await until(seen, { what: 'Eero to see Aino' });
    aino.client.provider.disconnect();
    await until(() => seen() === undefined, { what: 'Aino to be gone' });
    const started = performance.now();
    aino.client.provider.connect();
    await until(seen, { what: 'Aino to be back' });
    // y-protocols itself would say it again after 15 s.
    expect(performance.now() - started).toBeLessThan(10_000);
    aino.awareness.setLocalStateField('writing', 'n2');
    await until(() => seen()?.['writing'] === 'n2', { what: 'Aino to write elsewhere' });
    expect(aino.awareness.getLocalState()).toEqual({ writing: 'n2' });
  });

  it('ends within ten seconds for somebody whose line went dead', async () => {
    const anna = openOurs(await board.join('participant', 'Anna'));
    const { token } = await board.join('participant', 'Eero');
    const url = `${server.url.replace('http', 'ws')}/sync/${board.document}?token=${token}`;
    const dead = new BareSocket(url, { autoPong: false });
    leave.push(() => dead.terminate());
    dead.on('open', () => {
      dead.send(encodeHello({ version: PROTOCOL_VERSION, generation: '' }));
      dead.send(encodeOwnWord({ client: 77, presence: {} }));
    });
    await until(() => anna.link.others().has(77), { what: 'Eero to be seen' });
    const started = performance.now();
    await until(() => !anna.link.others().has(77), { what: 'Eero to be gone', timeoutMs: 15_000 });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
