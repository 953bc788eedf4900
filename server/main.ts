import { accessSync, constants, mkdirSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };
import { type App, createApp } from './app.ts';
import { type Config, parseConfig } from './config.ts';
import { readSampleFile, runDemo } from './demo/run-demo.ts';
import type { Sample } from './demo/sample.ts';
import { keepCoordinatorKey } from './directory/coordinator-key.ts';
import { StorageError } from './journal/journal.ts';
import { openStorage, type Storage } from './storage/open-storage.ts';
import { rehearse } from './sync/rehearsal/rehearse.ts';
import { systemClock } from './system-clock.ts';

const CLIENT_FOLDER = fileURLToPath(new URL('../dist/client', import.meta.url));
const SAMPLE_FILE = fileURLToPath(new URL('../samples/verkkoklinikka.json', import.meta.url));

/** People who run services expect the end within ten seconds of asking for it. */
const SHUTDOWN_DEADLINE_MS = 9_000;

/** How much later the server is ready, and how much sooner it is fast. */
const REHEARSAL = { processorMs: 700, ms: 1_000 };

const EXIT = { failed: 1, badConfiguration: 2 } as const;

/** Says what the operator must do, without a stack, and ends. */
const stop = (code: number, ...lines: readonly string[]): never => {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(code);
};

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const readArguments = (): { readonly demo: boolean } => {
  try {
    const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
    return values;
  } catch (error) {
    return stop(EXIT.badConfiguration, messageOf(error));
  }
};

const readConfig = (demo: boolean): Config => {
  const config = parseConfig(process.env, demo ? './data-demo' : './data');
  return config.ok ? config.value : stop(EXIT.badConfiguration, ...config.error);
};

const readSample = (): Sample => {
  const sample = readSampleFile(SAMPLE_FILE);
  return sample.ok ? sample.value : stop(EXIT.badConfiguration, ...sample.error);
};

const makeDataFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    stop(
      EXIT.badConfiguration,
      `The data folder ${folder} cannot be written: ${messageOf(error)}. Set DATA_DIR to a folder that can.`,
    );
  }
};

const open = async (folder: string): Promise<Storage> => {
  try {
    return await openStorage(folder, (error) => stop(EXIT.failed, `Storage: ${error.message}.`));
  } catch (error) {
    return stop(EXIT.failed, error instanceof StorageError ? error.message : String(error));
  }
};

const coordinatorKeyOf = ({ coordinatorKey }: Config, file: string): string => {
  try {
    return coordinatorKey ?? keepCoordinatorKey(file);
  } catch (error) {
    return stop(EXIT.failed, `The coordinator key in ${file} cannot be kept: ${messageOf(error)}.`);
  }
};

const listen = async (app: App, { host, port }: Config): Promise<string> => {
  try {
    return await app.http.listen({ host, port, listenTextResolver: () => 'listening' });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    return stop(
      EXIT.failed,
      isTaken
        ? `Port ${port} on ${host} is taken. Set PORT to another, or stop what uses it.`
        : `Cannot listen on ${host}, port ${port}: ${messageOf(error)}.`,
    );
  }
};

/** One wish to end may come as several signals: to the whole process group, and passed on by npm. */
const SAME_WISH_MS = 1_000;

/** Ends in order when asked, and at once when asked again. */
const endOnSignals = (app: App, storage: Storage): void => {
  let askedAt: number | null = null;
  const end = (): void => {
    const now = performance.now();
    if (askedAt !== null) {
      if (now - askedAt > SAME_WISH_MS) process.exit(EXIT.failed);
      return;
    }
    askedAt = now;
    setTimeout(() => stop(EXIT.failed, 'Could not end in time.'), SHUTDOWN_DEADLINE_MS).unref();
    app
      .close()
      .then(() => storage.close())
      .then(() => process.exit(0))
      .catch((error: unknown) => stop(EXIT.failed, messageOf(error)));
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
};

const { demo } = readArguments();
const config = readConfig(demo);
const sample = demo ? readSample() : null;
makeDataFolder(config.dataFolder);
const keyFile = path.join(config.dataFolder, 'coordinator-key');
const storage = await open(config.dataFolder);
const app = await createApp({
  config,
  version: packageJson.version,
  coordinatorKey: coordinatorKeyOf(config, keyFile),
  storage,
  clock: systemClock,
  clientFolder: CLIENT_FOLDER,
  logger: { level: config.logLevel, stream: process.stderr },
});
endOnSignals(app, storage);
if (config.rehearses) await rehearse(REHEARSAL);
const address = await listen(app, config);
const origin = config.publicUrl ?? address;
console.log(`Talkoot is ready: ${origin}`);
const coordinatorKeyPlace = config.coordinatorKey === null ? keyFile : 'as set in ADMIN_KEY';
console.log(
  sample === null
    ? `Coordinator key: ${coordinatorKeyPlace}`
    : await runDemo(app.facilitation, sample, { origin, coordinatorKeyPlace }),
);
// Not left to the end, which may be a power cut. Does nothing where no cache was asked for.
flushCompileCache();
