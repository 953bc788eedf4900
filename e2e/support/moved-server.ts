import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../server/app.ts';
import { parseConfig } from '../../server/config.ts';
import { readSampleFile } from '../../server/demo/run-demo.ts';
import { loadSample } from '../../server/demo/load-sample.ts';
import { openStorage, type Storage } from '../../server/storage/open-storage.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import { ADMIN_KEY } from './server-process.ts';

/** Longer than this no timer of the machine waits. */
const LONGEST_MS = 2 ** 31 - 1;

/** A clock that runs like the machine's and can be moved ahead: what waits for a moment that is over then, rings at once. */
export type MovedClock = Clock & { readonly move: (ms: number) => void };

const createMovedClock = (startsAt: number): MovedClock => {
  let ahead = startsAt - Date.now();
  const waiting = new Map<NodeJS.Timeout, { readonly at: number; readonly run: () => void }>();
  const now = (): number => Date.now() + ahead;
  const ring = (timer: NodeJS.Timeout): void => {
    const alarm = waiting.get(timer);
    waiting.delete(timer);
    clearTimeout(timer);
    alarm?.run();
  };
  return {
    now,
    after: (ms, run) => {
      const timer = setTimeout(() => ring(timer), Math.min(ms, LONGEST_MS)).unref();
      waiting.set(timer, { at: now() + ms, run });
      return () => {
        waiting.delete(timer);
        clearTimeout(timer);
      };
    },
    move: (ms) => {
      ahead += ms;
      // Those that are set meanwhile wait for the machine.
      const due = [...waiting.entries()].filter(([, { at }]) => at <= now());
      for (const [timer] of due) ring(timer);
    },
  };
};

/** The whole server with the sample meeting, on a port, under a clock that tests move. */
export type MovedServer = {
  readonly url: string;
  readonly dataDir: string;
  readonly clock: MovedClock;
  readonly app: () => App;
  readonly meetingId: string;
  /** Ends it, as an operator would; `start` has it back on the same port. */
  stop(): Promise<void>;
  start(): Promise<void>;
  dispose(): Promise<void>;
};

const SAMPLE = 'samples/verkkoklinikka.json';

export const startMovedServer = async (startsAt: number): Promise<MovedServer> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'talkoot-weeks-'));
  const clock = createMovedClock(startsAt);
  const config = parseConfig({ ADMIN_KEY, DATA_DIR: dataDir });
  const sample = readSampleFile(SAMPLE);
  if (!config.ok || !sample.ok) throw new Error('the settings or the sample');
  let running: { readonly app: App; readonly storage: Storage } | null = null;
  let port = 0;

  const start = async (): Promise<void> => {
    const storage = await openStorage(dataDir, (error) => {
      throw error;
    });
    const app = await createApp({
      config: config.value,
      version: '0.0.0-test',
      coordinatorKey: ADMIN_KEY,
      storage,
      clock,
      clientFolder: join(dataDir, 'no-client'),
      logger: { level: 'silent', stream: { write: () => {} } },
    });
    const address = await app.http.listen({ host: '127.0.0.1', port });
    port = Number(new URL(address).port);
    running = { app, storage };
  };

  const stop = async (): Promise<void> => {
    const ending = running;
    running = null;
    await ending?.app.close();
    await ending?.storage.close();
  };

  const app = (): App => {
    if (running === null) throw new Error('the server is not there');
    return running.app;
  };

  await start();
  const { id } = await loadSample(app().facilitation, sample.value);
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    clock,
    app,
    meetingId: id,
    stop,
    start,
    dispose: async () => {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
