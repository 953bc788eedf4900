import { afterEach, expect, it } from 'vitest';
import { EventStreamSocket } from './support/event-stream-socket.ts';
import { findDemoBoard } from './support/demo-board.ts';
import { type Network, openNetwork } from './support/network.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** Many proxies cut what was quiet for 60 s; this one cuts ten times sooner. */
const IDLE_MS = 6000;

let server: ServerProcess;
let network: Network;
let clients: RawClient[] = [];

afterEach(async () => {
  for (const client of clients) client.destroy();
  await network.close();
  await server.dispose();
});

it('a proxy that cuts quiet connections cuts none of ours', async () => {
  server = await startServer({ demo: true });
  network = await openNetwork(server.url, { idleMs: IDLE_MS });
  const board = await findDemoBoard(server);
  const { token } = await board.join('viewer', 'Veikko');
  const kinds = [WebSocket, EventStreamSocket];
  clients = kinds.map((Socket) => openRawClient(network.url, board.document, token, Socket));
  for (const client of clients) {
    // Its own sign of life every few seconds would keep the line busy.
    client.provider.awareness.setLocalState(null);
    await client.synced();
  }
  const hasOldLines = (): boolean =>
    network.ages('/sync/').filter((age) => age > 2 * IDLE_MS).length === clients.length;
  await until(hasOldLines, { what: 'both to grow old', timeoutMs: 4 * IDLE_MS });
  expect(clients.flatMap(({ closeCodes }) => closeCodes)).toEqual([]);
}, 60_000);
