import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answer, answerSchema, type Wish } from './hosted-messages.ts';
import type { ServerOptions, ServerProcess } from './server-process.ts';

export type ServerHost = {
  /** A server with a port and a folder of its own; it cannot be killed alone. */
  start(options: Pick<ServerOptions, 'demo'>): Promise<ServerProcess>;
  /** Ends the process with all its servers. */
  dispose(): Promise<void>;
};

const notAlone = (): never => {
  throw new Error('this server shares its process with others: ask for `ownProcess`');
};

/**
 * One process for the servers of many tests, one after the other. Starting a process and reading seven hundred modules
 * anew costs two thirds of a second of processor time, more than many a test.
 */
export const startServerHost = (): ServerHost => {
  const script = fileURLToPath(new URL('hosted-servers.ts', import.meta.url));
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    complaints += chunk;
  });
  const waiting = new Map<string, (answer: Answer) => void>();
  const ended = once(child, 'exit');
  const death = ended.then(() => Promise.reject(new Error(`the servers ended:\n${complaints}`)));
  death.catch(() => undefined);
  child.on('message', (message) => {
    const answer = answerSchema.parse(message);
    waiting.get(`${answer.wish} ${answer.dataDir}`)?.(answer);
  });

  const ask = async (wish: Wish): Promise<Answer> => {
    const key = `${wish.wish} ${wish.dataDir}`;
    const answered = new Promise<Answer>((resolve) => waiting.set(key, resolve));
    child.send(wish);
    try {
      return await Promise.race([answered, death]);
    } finally {
      waiting.delete(key);
    }
  };

  const start = async ({ demo = false }: Pick<ServerOptions, 'demo'>): Promise<ServerProcess> => {
    const dataDir = mkdtempSync(join(tmpdir(), 'talkoot-e2e-'));
    const { url, output } = await ask({ wish: 'start', dataDir, demo });
    return {
      url,
      dataDir,
      output: () => output,
      pid: notAlone,
      start: notAlone,
      kill: notAlone,
      terminate: notAlone,
      dispose: async () => {
        await ask({ wish: 'stop', dataDir });
        rmSync(dataDir, { recursive: true, force: true });
      },
    };
  };

  const dispose = async (): Promise<void> => {
    child.disconnect();
    await ended;
  };

  return { start, dispose };
};
