import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sleep } from '../measure/clock.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

const READY_WITHIN_MS = 30_000;

export type ServerProcess = {
  readonly port: number;
  readonly pid: number;
  /** Asks it to end and waits until it has. */
  end(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
};

export type SpawnOptions = {
  readonly port: number;
  /** What stands on the command line after `node`, from the repository's root. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What the server prints goes into `server.log` there. */
  readonly logFolder: string;
  /** Answers 200 once the server is ready. */
  readonly readyPath: string;
};

const isRunning = (child: ChildProcess): boolean =>
  child.exitCode === null && child.signalCode === null;

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(1000) })).ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
};

const endBy = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (!isRunning(child)) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  const impatience = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await exited;
  clearTimeout(impatience);
};

/** Starts a server in a process of its own and waits until it is ready. */
export const spawnServer = async (options: SpawnOptions): Promise<ServerProcess> => {
  const logFile = join(options.logFolder, 'server.log');
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, [...options.args], {
    cwd: repository,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!(await answers(`http://127.0.0.1:${options.port}${options.readyPath}`))) {
    if (!isRunning(child) || performance.now() > deadline) {
      await endBy(child, 'SIGKILL');
      throw new Error(`The server did not start. It said:\n${readFileSync(logFile, 'utf8')}`);
    }
    await sleep(20);
  }
  if (child.pid === undefined) throw new Error('The server has no process');
  return {
    port: options.port,
    pid: child.pid,
    end: () => endBy(child, 'SIGTERM'),
    kill: () => endBy(child, 'SIGKILL'),
  };
};
