/**
 * `npm start`, `npm test` and the rest begin here: plain JavaScript without dependencies, so that it runs
 * on whatever Node a machine has and before anything is installed. What it starts runs on Node 24.
 */
import { ensureInstalled, ensureInstalledOnce } from './install.mjs';
import { findNode, stopOnOldNode } from './node.mjs';

/**
 * Loaded only when asked for, since the tasks may need what the installation brings.
 * @type {Record<string, () => Promise<(context: import('./context.mjs').Context) => Promise<number>>>}
 */
const tasks = {
  start: async () => (await import('./start.mjs')).start,
  demo: async () => (await import('./start.mjs')).demo,
  dev: async () => (await import('./dev.mjs')).dev,
  build: async () => (await import('./build.mjs')).buildTask,
  backup: async () => (await import('./backup.mjs')).backup,
  restore: async () => (await import('./backup.mjs')).restore,
  check: async () => (await import('./check.mjs')).checkTask,
  test: async () => (await import('./test.mjs')).test,
  'test:unit': async () => (await import('./test.mjs')).testUnit,
  'test:e2e': async () => (await import('./test.mjs')).testE2e,
  bench: async () => (await import('./bench.mjs')).bench,
};

/** May be asked for while a server runs, also between fetching a new release and starting it. */
const BESIDE_SERVER = new Set(['backup']);

const [name = '', ...args] = process.argv.slice(2);
const load = tasks[name];

stopOnOldNode();
if (!load) {
  console.error(`There is no task "${name}". There are: ${Object.keys(tasks).join(', ')}.`);
  process.exit(2);
}
try {
  await (BESIDE_SERVER.has(name) ? ensureInstalledOnce() : ensureInstalled());
  const run = await load();
  process.exitCode = await run({ node: findNode(), args });
} catch (error) {
  console.error(error instanceof Error && error.name === 'Stop' ? error.message : error);
  process.exitCode = 1;
}
