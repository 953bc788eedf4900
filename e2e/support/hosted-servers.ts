import { fileURLToPath } from 'node:url';
import { type App, createApp } from '../../server/app.ts';
import { parseConfig } from '../../server/config.ts';
import { readSampleFile, runDemo } from '../../server/demo/run-demo.ts';
import { openStorage, type Storage } from '../../server/storage/open-storage.ts';
import { systemClock } from '../../server/system-clock.ts';
import { ADMIN_KEY } from './admin-key.ts';
import { type Answer, type Wish, wishSchema } from './hosted-messages.ts';

/** The process behind server-host.ts: as many servers as it is asked for, each on its own port and folder. */

const fromRoot = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

type Running = { readonly app: App; readonly storage: Storage };
const running = new Map<string, Running>();

const start = async (dataDir: string, demo: boolean): Promise<Pick<Answer, 'url' | 'output'>> => {
  const config = parseConfig({ ADMIN_KEY, DATA_DIR: dataDir, PORT: '0' });
  const sample = readSampleFile(fromRoot('samples/verkkoklinikka.json'));
  if (!config.ok || !sample.ok) throw new Error('the settings or the sample');
  const storage = await openStorage(dataDir, (error) => {
    throw error;
  });
  const app = await createApp({
    config: config.value,
    version: '0.0.0-test',
    coordinatorKey: ADMIN_KEY,
    storage,
    clock: systemClock,
    clientFolder: fromRoot('dist/client'),
    logger: { level: 'warn', stream: process.stderr },
  });
  running.set(dataDir, { app, storage });
  const url = await app.http.listen({
    host: '127.0.0.1',
    port: 0,
    listenTextResolver: () => 'listening',
  });
  const place = { origin: url, coordinatorKeyPlace: 'as set in ADMIN_KEY' };
  return { url, output: demo ? await runDemo(app.facilitation, sample.value, place) : '' };
};

const stop = async (dataDir: string): Promise<void> => {
  const ending = running.get(dataDir);
  running.delete(dataDir);
  await ending?.app.close();
  await ending?.storage.close();
};

const fulfil = async (wish: Wish): Promise<void> => {
  const { wish: kind, dataDir, demo = false } = wish;
  const answer = kind === 'start' ? await start(dataDir, demo) : await stop(dataDir);
  process.send?.({ wish: kind, dataDir, ...answer });
};

// Whatever goes wrong ends the process, which whoever waits for an answer hears.
process.on('message', (message) => void fulfil(wishSchema.parse(message)));
process.on('disconnect', () => process.exit());
