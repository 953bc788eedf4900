import { createServer } from 'node:net';
import { pathToFileURL } from 'node:url';
import { inRoot } from './context.mjs';
import { ended, forwardSignals, spawnNode } from './process.mjs';

const HOST = '127.0.0.1';

/** A port that was free a moment ago. */
const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, HOST, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/**
 * Vite with hot reload in front, and behind it the server, restarted whenever one of its files changes.
 * The address to open is the one that Vite prints.
 * @param {import('./context.mjs').Context} context
 */
export const dev = async ({ node, args }) => {
  const port = process.env['PORT'] ?? '3000';
  const apiPort = String(await freePort());
  const server = spawnNode(
    node,
    [
      `--watch-path=${inRoot('server')}`,
      `--watch-path=${inRoot('shared')}`,
      '--watch-preserve-output',
      `--import=${pathToFileURL(inRoot('scripts/quiet-workers.mjs')).href}`,
      inRoot('server/main.ts'),
      ...args,
    ],
    { HOST, PORT: apiPort, PUBLIC_URL: `http://${HOST}:${port}` },
  );
  const vite = spawnNode(
    node,
    [
      inRoot('node_modules/vite/bin/vite.js'),
      '--host',
      HOST,
      '--port',
      port,
      '--clearScreen',
      'false',
    ],
    { TALKOOT_DEV_API: `http://${HOST}:${apiPort}` },
  );
  forwardSignals([server, vite]);
  const ends = [ended(server), ended(vite)];
  const code = await Promise.race(ends);
  for (const child of [server, vite]) child.kill('SIGTERM');
  await Promise.all(ends);
  return code;
};
