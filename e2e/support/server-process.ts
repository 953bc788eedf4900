import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ADMIN_KEY } from './admin-key.ts';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

export { ADMIN_KEY };

export type ServerOptions = {
  /** Loads the sample meeting. */
  readonly demo?: boolean;
  readonly env?: Readonly<Record<string, string>>;
};

export type ServerProcess = {
  readonly url: string;
  readonly dataDir: string;
  /** The running process. */
  pid(): number;
  /** Everything the server printed since it was last started. */
  output(): string;
  /** The same folder and port again, after a `kill`. */
  start(): Promise<void>;
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end, as an operator would; resolves to its exit code. */
  terminate(): Promise<number | null>;
  /** Kills it and removes its folder. */
  dispose(): Promise<void>;
};

const isRunning = (child: ChildProcess): boolean =>
  child.exitCode === null && child.signalCode === null;

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> => {
  if (!isRunning(child)) return child.exitCode;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
  return child.exitCode;
};

/** Starts the real server on a port and a folder of its own, and waits until it is ready. */
export const startServer = async ({
  demo = false,
  env = {},
}: ServerOptions = {}): Promise<ServerProcess> => {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'talkoot-e2e-'));
  const url = `http://127.0.0.1:${port}`;
  let output = '';
  let child: ChildProcess | null = null;

  const start = async (): Promise<void> => {
    output = '';
    const started = spawn(process.execPath, ['server/main.ts', ...(demo ? ['--demo'] : [])], {
      cwd: repository,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: dataDir,
        ADMIN_KEY,
        REHEARSAL: 'off',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    }
    await until(
      async () => {
        if (!isRunning(started)) throw new Error(`the server did not start:\n${output}`);
        const printed = demo ? `${url}/join#` : url;
        return output.includes(printed) && (await fetch(`${url}/readyz`)).ok;
      },
      { what: 'the server to be ready', timeoutMs: 60_000 },
    );
  };

  const kill = async (): Promise<void> => {
    if (child !== null) await end(child, 'SIGKILL');
  };

  await start();
  return {
    url,
    dataDir,
    pid: () => child?.pid ?? 0,
    output: () => output,
    start,
    kill,
    terminate: async () => (child === null ? null : end(child, 'SIGTERM')),
    dispose: async () => {
      await kill();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
