import { afterEach, beforeEach, expect, it } from 'vitest';
import { EventStreamSocket } from './support/event-stream-socket.ts';
import { type DemoBoard, findDemoBoard } from './support/demo-board.ts';
import { type Network, type NetworkOptions, openNetwork } from './support/network.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** Many proxies cut what was quiet for 60 s; this one cuts ten times sooner. */
const IDLE_MS = 6000;

/** Others see within this that somebody's line is dead. */
const GHOST_MS = 10_000;

let server: ServerProcess;
let network: Network;
let board: DemoBoard;
let clients: RawClient[] = [];

const openBoth = async (options: NetworkOptions): Promise<void> => {
  network = await openNetwork(server.url, options);
  const { token } = await board.join('participant', 'Anna');
  const kinds = [WebSocket, EventStreamSocket];
  clients = kinds.map((Socket) => openRawClient(network.url, board.document, token, Socket));
  for (const client of clients) await client.synced();
};

beforeEach(async () => {
  server = await startServer({ demo: true });
  board = await findDemoBoard(server);
}, 30_000);

afterEach(async () => {
  for (const client of clients) client.destroy();
  await network.close();
  await server.dispose();
});

it('a proxy that cuts quiet connections cuts none of ours', async () => {
  await openBoth({ idleMs: IDLE_MS });
  // Its own sign of life every few seconds would keep the line busy.
  for (const { provider } of clients) provider.awareness.setLocalState(null);
  const hasOldLines = (): boolean =>
    network.ages('/sync/').filter((age) => age > 2 * IDLE_MS).length === clients.length;
  await until(hasOldLines, { what: 'both to grow old', timeoutMs: 4 * IDLE_MS });
  expect(clients.flatMap(({ closeCodes }) => closeCodes)).toEqual([]);
}, 60_000);

it('nobody stays on others’ screens when their cable was pulled', async () => {
  await openBoth({});
  const observer = await board.open(await board.join('participant', 'Eero'));
  const seen = (): number =>
    clients.filter(({ doc }) => observer.provider.awareness.getStates().has(doc.clientID)).length;
  for (const { provider } of clients) provider.awareness.setLocalState({ cursor: { x: 1, y: 2 } });
  await until(() => seen() === clients.length, { what: 'both to be seen' });
  network.freeze();
  await until(() => seen() === 0, { what: 'both to be gone', timeoutMs: GHOST_MS });
  expect(observer.closeCodes).toEqual([]);
  observer.destroy();
}, 60_000);
